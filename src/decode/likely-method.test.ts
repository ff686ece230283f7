import { expect, test } from 'vitest';
import { likelyMethod } from './likely-method.ts';

test.each([
  ['PATCH', ['OPTIONS', 'GET'], [], 'GET'],
  ['PATCH', ['GET', 'HEAD', 'PUT'], [], 'PUT'],
  ['PUT', ['GET', 'POST', 'DELETE'], ['GET', 'POST', 'DELETE'], 'POST'],
  ['POST', ['GET', 'PUT'], ['GET'], 'GET'],
  ['HEAD', ['POST', 'GET'], [], 'GET'],
  ['PURGE', ['HEAD', 'GET'], [], 'GET'],
  ['GET', ['OPTIONS', 'HEAD'], [], undefined],
  ['GET', [], ['POST'], undefined],
])('of a refused %s, offered %j and documented %j, %s is meant', (sent, offered, documented, method) => {
  expect(likelyMethod(sent, offered, documented)).toBe(method);
});
