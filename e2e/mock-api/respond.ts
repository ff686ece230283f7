import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Api } from './api.ts';
import { compose } from './compose.ts';
import { takeControl } from './control.ts';
import { preflightAnswer } from './cors.ts';
import { decide } from './decide.ts';
import { breakOff, isSilent, sendPart } from './faults.ts';
import { readBody } from './read-body.ts';
import { type Parts, receive } from './receive.ts';
import { redirectTo } from './redirect.ts';

/** Answers one request, or fails it as its URL asks. */
export async function respond(api: Api, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = request.url?.startsWith('/') ? request.url : '/';
  const url = new URL(`http://mock${target}`);
  const query = url.search;
  const { control, problem } = takeControl(url.searchParams);
  const log = (status: number) => {
    api.served.push({ method: request.method ?? '', path: url.pathname, query, status, time: api.now() });
  };

  if (isPreflight(request)) {
    const { status, headers } = preflightAnswer(control.cors, request.headers.origin);
    log(status);
    response.writeHead(status, headers).end();
    return;
  }
  if (isSilent(control.fault)) {
    log(0);
    breakOff(response, control.fault);
    return;
  }
  const body = await readBody(request).catch(() => undefined);
  if (body === undefined || !(await stayed(response, control.delay))) {
    log(0);
    return;
  }
  const composed = control.redirect
    ? redirectTo(request, control.redirect, control.cors)
    : await answer(api, request, { url, control, problem, body });
  log(composed.status);
  if (control.fault) sendPart(response, composed, control.fault);
  else response.writeHead(composed.status, composed.headers).end(composed.body);
}

async function answer(api: Api, request: IncomingMessage, parts: Parts) {
  const incoming = receive(api, request, parts);
  return compose(api, incoming, await decide(api, incoming), randomUUID());
}

function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

/** Waits that many ms; whether the caller is still there then. */
async function stayed(response: ServerResponse, ms: number): Promise<boolean> {
  if (ms === 0) return true;
  const left = new AbortController();
  const leave = () => left.abort();
  response.once('close', leave);
  const there = await wait(ms, true, { signal: left.signal }).catch(() => false);
  response.off('close', leave);
  return there;
}
