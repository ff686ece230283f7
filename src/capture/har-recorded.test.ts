import { expect, test } from 'vitest';
import type { Body, Exchange } from '../decode/exchange.ts';
import { type Browser, caseNames, recordedEvents, recordedExchanges } from './recorded.fixture.ts';

type Case = readonly [name: string, calls: readonly string[]];

const chromium: readonly Case[] = [
  ['same-origin 429', ['POST 429, key, sent text, got text']],
  ['same-origin 200', ['GET 200, key, sent none, got text']],
  ['cross-origin 401, no CORS headers', ['GET 401 ERR_FAILED, key absent, sent none, got withheld']],
  ['cross-origin 429, no CORS headers', ['GET 429 ERR_FAILED, key absent, sent none, got withheld']],
  [
    'preflight answered 405',
    ['OPTIONS 405, key absent, sent none, got gone', 'POST 0 ERR_FAILED, key, sent text, fields unseen'],
  ],
  [
    'preflight 204, then 401 with CORS headers',
    ['OPTIONS 204, key absent, sent none, got gone', 'POST 401, key, sent text, got text'],
  ],
  [
    'preflight 204 that does not allow X-Neolens-Client',
    ['OPTIONS 204, key absent, sent none, got gone', 'POST 0 ERR_FAILED, key, sent text, fields unseen'],
  ],
  [
    'preflight 204 that does not allow DELETE',
    ['OPTIONS 204, key absent, sent none, got gone', 'DELETE 0 ERR_FAILED, key, sent gone, fields unseen'],
  ],
  [
    'preflight 204 that does not allow the origin',
    ['OPTIONS 204, key absent, sent none, got gone', 'POST 0 ERR_FAILED, key, sent text, fields unseen'],
  ],
  [
    'preflight 204, then 401 without CORS headers',
    ['OPTIONS 204, key absent, sent none, got gone', 'POST 401 ERR_FAILED, key, sent text, got withheld'],
  ],
  [
    'server drops the socket of the preflight',
    ['OPTIONS 0 ERR_EMPTY_RESPONSE, key absent, sent none', 'POST 0 ERR_EMPTY_RESPONSE, key, sent text, fields unseen'],
  ],
  [
    'preflight 204, then 429 with rate-limit headers not exposed',
    ['OPTIONS 204, key absent, sent none, got gone', 'POST 429, key, sent text, got text'],
  ],
  ['same-origin 200 whose status is error', ['GET 200, key absent, sent none, got text']],
  ['cross-origin 404 with CORS headers, no preflight', ['GET 404, key absent, sent none, got text']],
  ['connection refused', ['GET 0 ERR_CONNECTION_REFUSED, key absent, sent none, fields unseen']],
  ['host not found', ['GET 0 ERR_NAME_NOT_RESOLVED, key absent, sent none, fields unseen']],
  ['server drops the socket', ['GET 0 ERR_EMPTY_RESPONSE, key absent, sent none']],
  ['body cut off by the server', ['GET 500 ERR_CONTENT_LENGTH_MISMATCH, key absent, sent none, got gone']],
  ['aborted by the page before the answer', ['GET 0 ERR_ABORTED, key absent, sent none']],
  ['aborted by the page while the body arrived', ['GET 429 ERR_ABORTED, key absent, sent none, got withheld']],
  ['redirect 302 to a 404', ['GET 302, key, sent none, got gone', 'GET 404, key, sent none, got text']],
  [
    'same answer twice, the second from the cache',
    ['GET 200, key absent, sent none, got text', 'GET 200, key absent, sent none, got text, fields unseen, cached'],
  ],
  ['multipart upload, 400', ['POST 400, key, sent text, got text']],
  ['500 with an empty body', ['GET 500, key absent, sent none, got none']],
  [
    'worker, preflight 204, then 401 with CORS headers',
    ['OPTIONS 204, key absent, sent none, got gone', 'POST 401, key, sent text, got text, fields unseen'],
  ],
  [
    'iframe, preflight 204, then 401 with CORS headers',
    ['OPTIONS 204, key absent, sent none, got gone', 'POST 401, key, sent text, got text'],
  ],
  ["blocked by the page's own CSP", []],
  [
    'service worker, same-origin 429',
    ['POST 429, key, sent text, got text, fields unseen, via worker', 'POST 429, key, sent text, got gone'],
  ],
  [
    'service worker, 429 with rate-limit headers not exposed',
    [
      'OPTIONS 204, key absent, sent none, got gone',
      'POST 429, key, sent text, got gone',
      'POST 429, key, sent text, got text, fields unseen, via worker',
    ],
  ],
  [
    'service worker, preflight 204, then 401 with CORS headers',
    [
      'OPTIONS 204, key absent, sent none, got gone',
      'POST 401, key, sent text, got gone',
      'POST 401, key, sent text, got text, fields unseen, via worker',
    ],
  ],
  [
    'service worker, 401 without CORS headers',
    [
      'GET 401 ERR_FAILED, key absent, sent none, got withheld',
      'GET 0 ERR_FAILED, key absent, sent none, fields unseen',
    ],
  ],
  [
    'service worker, preflight answered 405',
    [
      'OPTIONS 405, key absent, sent none, got gone',
      'POST 0 ERR_FAILED, key, sent text, fields unseen',
      'POST 0 ERR_FAILED, key, sent text, fields unseen',
    ],
  ],
  [
    'service worker, preflight 204 that does not allow X-Neolens-Client',
    [
      'OPTIONS 204, key absent, sent none, got gone',
      'POST 0 ERR_FAILED, key, sent text, fields unseen',
      'POST 0 ERR_FAILED, key, sent text, fields unseen',
    ],
  ],
  [
    'service worker, 404 with CORS headers, no preflight',
    ['GET 404, key absent, sent none, got gone', 'GET 404, key absent, sent none, got text, fields unseen, via worker'],
  ],
  [
    'service worker, connection refused',
    [
      'GET 0 ERR_CONNECTION_REFUSED, key absent, sent none, fields unseen',
      'GET 0 ERR_FAILED, key absent, sent none, fields unseen',
    ],
  ],
  [
    'service worker, server drops the socket',
    ['GET 0 ERR_EMPTY_RESPONSE, key absent, sent none', 'GET 0 ERR_FAILED, key absent, sent none, fields unseen'],
  ],
  [
    'service worker, aborted by the page before the answer',
    ['GET 0 ERR_ABORTED, key absent, sent none, fields unseen'],
  ],
];

const firefox: readonly Case[] = [
  ['same-origin 429', ['POST 429, key, sent text, got text']],
  ['cross-origin 401, no CORS headers', ['GET 401, key absent, sent none, got text']],
  ['preflight answered 405', ['OPTIONS 405, key absent, sent none, got none']],
  [
    'preflight 204, then 401 with CORS headers',
    ['OPTIONS 204, key absent, sent none, got none', 'POST 401, key, sent text, got text'],
  ],
  ['preflight 204 that does not allow X-Neolens-Client', ['OPTIONS 204, key absent, sent none, got none']],
  ['connection refused', ['GET 0 unnamed, key absent, sent none']],
  ['server drops the socket', ['GET 0 unnamed, key absent, sent none']],
  ['host not found', ['GET 0 unnamed, key absent, sent none']],
  ['aborted by the page before the answer', ['GET 0 unnamed, key absent, sent none']],
  ['aborted by the page while the body arrived', ['GET 429, key absent, sent none, got {"error":']],
  ['body cut off by the server', ['GET 500, key absent, sent none, got {"error":']],
  ['redirect 307 to a 429', ['GET 307, key absent, sent none, got none', 'GET 429, key absent, sent none, got text']],
  ['worker, 429 with CORS headers', ['GET 429, key absent, sent none, got text']],
  ['service worker, 401 without CORS headers', ['GET 0 unnamed, key absent, sent none']],
  ['service worker, 429 with CORS headers', ['GET 429, key absent, sent none, got text']],
  ['service worker, preflight 204, then 401 with CORS headers', ['POST 401, key, sent text, got text']],
  ['service worker, preflight answered 405', ['POST 0 unnamed, key, sent gone']],
  ['service worker, connection refused', ['GET 0 unnamed, key absent, sent none']],
  ['service worker, same-origin 429', ['POST 429, key, sent text, got text']],
];

for (const [browser, cases] of [
  ['chromium', chromium],
  ['firefox', firefox],
] as const) {
  test.each(cases)(`${browser}'s HAR of '%s' is read as it was`, (name, calls) => {
    expect(recordedExchanges(browser, name).map(inShort)).toEqual(calls);
  });

  test(`no recorded case of ${browser} is forgotten here`, () => {
    expect(cases.map(([name]) => name)).toEqual(caseNames(browser));
  });

  test(`no key stands anywhere in what is kept of ${browser}'s HAR`, () => {
    const kept = JSON.stringify(everything(browser));
    expect(kept).not.toContain('abcdefghij0123456789wxyz');
    expect(kept).not.toMatch(/neolens_live_[a-z0-9]/);
  });

  test(`the times of ${browser}'s HAR are epoch ms`, () => {
    for (const { startedAt = 0, endedAt = 0 } of everything(browser)) {
      expect(new Date(startedAt).toISOString()).toMatch(/^2026-11-22T20:5/);
      expect(endedAt).toBeGreaterThanOrEqual(startedAt);
      expect(endedAt - startedAt).toBeLessThan(1000);
    }
  });

  test(`an answer of ${browser}'s HAR came between start and end, and there is no such instant without one`, () => {
    for (const { startedAt = 0, answeredAt = Number.NaN, endedAt = 0, response } of everything(browser)) {
      if (response) expect(answeredAt >= startedAt && answeredAt <= endedAt).toBe(true);
      else expect(answeredAt).toBeNaN();
    }
  });

  test.each(['aborted by the page while the body arrived', 'body cut off by the server'])(
    `${browser}'s HAR of '%s' has its answer when webRequest saw the header fields, long before the end`,
    (name) => {
      const [{ answeredAt = 0, endedAt = 0 }] = recordedExchanges(browser, name) as [Exchange];
      const seen = recordedEvents(browser, name).find(({ kind }) => kind === 'answered')?.details.timeStamp ?? 0;
      expect(Math.abs(answeredAt - seen)).toBeLessThan(6);
      expect(endedAt - answeredAt).toBeGreaterThan(40);
    },
  );
}

function everything(browser: Browser): readonly Exchange[] {
  return caseNames(browser).flatMap((name) => recordedExchanges(browser, name));
}

function inShort({ request, response, failure, viaServiceWorker, fromCache }: Exchange): string {
  const name = failure && (failure.name.replace('net::', '') || 'unnamed');
  const key = request.credentials.state === 'present' ? 'key' : `key ${request.credentials.state}`;
  return [
    [request.method, response?.status ?? 0, name].filter((part) => part !== undefined).join(' '),
    key,
    `sent ${bodyInShort(request.body)}`,
    ...(response ? [`got ${bodyInShort(response.body)}`] : []),
    ...(request.headers.complete ? [] : ['fields unseen']),
    ...(viaServiceWorker ? ['via worker'] : []),
    ...(fromCache ? ['cached'] : []),
  ].join(', ');
}

function bodyInShort(body: Body): string {
  if (body.state === 'present') return body.text.length <= 12 ? body.text : 'text';
  return body.state === 'absent' ? 'none' : body.why;
}
