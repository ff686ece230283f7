import { expect, test } from 'vitest';
import { fromHar } from './har.ts';
import { secretsIn } from './repeated-secrets.ts';

const session = 'mocksession0a1b2c3d';

test.each([
  ['Authorization', 'Bearer neolens_live_mock', ['neolens_live_mock']],
  ['Authorization', `Basic ${btoa('mock:mock-password')}`, [btoa('mock:mock-password'), 'mock-password']],
  ['X-Hospital-Token', 'mock-hospital', ['mock-hospital']],
  ['Cookie', `theme=dark; session=${session}; consent=accepted-by-the-user`, [session]],
  ['Set-Cookie', `session=${session}; Path=/; HttpOnly`, [session]],
  ['Authorization', 'Bearer YOUR_API_KEY', []],
  ['X-Patient', 'mock-name-1852', []],
])('the secrets in %s: %s are known', (name, value, secrets) => {
  expect(secretsIn([{ name, value }])).toEqual(secrets);
});

test.each([
  ['a header of an own backend', { headers: [{ name: 'X-Hospital-Token', value: session }] }, {}],
  ['a cookie', { headers: [{ name: 'Cookie', value: `s=${session}` }] }, {}],
  ['a cookie that is set', {}, { headers: [{ name: 'Set-Cookie', value: `s=${session}` }] }],
  ['a signed URL', { url: `https://api.neolens.ai/v1/scans?X-Amz-Signature=${session}` }, {}],
  ['its JSON body', { postData: { mimeType: 'application/json', text: `{"api_key":"${session}"}` } }, {}],
  ['its form', { postData: { mimeType: 'multipart/form-data', text: `name="api_key"\r\n\r\n${session}\r\n` } }, {}],
])('a secret from %s is masked wherever the answer repeats it', (_place, request, response) => {
  const exchange = fromHar({
    request: { method: 'POST', url: 'https://api.neolens.ai/v1/scans', ...request },
    response: {
      status: 400,
      statusText: `No ${session}`,
      content: { mimeType: 'application/json', text: `{"message":"Refused: ${session}"}`, size: 44 },
      ...response,
    },
  });
  expect(exchange?.response?.body).toMatchObject({ text: `{"message":"Refused: ${'•'.repeat(session.length)}"}` });
  expect(JSON.stringify(exchange)).not.toContain(session);
});
