import { expect, test } from 'vitest';
import { headerNote } from './header-notes.ts';

test.each([
  ['content-type', 'content-type', 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/content-type'],
  ['x-ratelimit-reset', 'x-ratelimit-reset', 'https://neolens-api-docs.netlify.app/getting-started/rate-limiting'],
  ['x-rate-limit-reset', 'x-ratelimit-reset', 'https://neolens-api-docs.netlify.app/getting-started/rate-limiting'],
  ['request-id', 'x-request-id', 'https://neolens-api-docs.netlify.app/api-reference/error-handling'],
])('%s is known as %s, with a page to read', (name, id, url) => {
  expect(headerNote(name)).toMatchObject({ id, link: { url } });
});

test.each(['x-patient', '', '__proto__', 'constructor', 'toString', 'Content-Type '])(
  'of %j nothing is said',
  (name) => {
    expect(headerNote(name)).toBeUndefined();
  },
);
