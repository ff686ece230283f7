import { expect, test } from 'vitest';
import type { Evidence } from './diagnosis.ts';
import { bodyEvidence } from './evidence.ts';
import { exchange } from './exchange.fixture.ts';

const bad = 'It is bad';

test.each<[string, object, Partial<Evidence>]>([
  ['a member', { error: { message: bad } }, { name: 'message', pointer: '/error/message' }],
  ['the first of a list', { errors: { limit: [bad] } }, { name: 'limit', pointer: '/errors/limit/0' }],
  ['a name with a slash', { errors: { 'a/b~c': [bad] } }, { name: 'a/b~c', pointer: '/errors/a~1b~0c/0' }],
  ['a whole body', [{ error: bad }], { name: 'error', pointer: '/0/error' }],
])('the evidence of %s names it and points at it', (_about, body, expected) => {
  expect(bodyEvidence(exchange('POST /v1/analyze → 400', { body }))).toContainEqual(
    expect.objectContaining({ where: 'response-body', value: bad, ...expected }),
  );
});

test.each([
  ['two blanks', 'two  words'],
  ['a control character', 'a\u0007b'],
  ['the shape of a key', `neolens_live_${'mock'.repeat(6)}`],
  ['300 characters', 'x'.repeat(300)],
])('no pointer is shown through a name with %s, since cleaned it would lead nowhere', (_about, name) => {
  const [found, ...more] = bodyEvidence(exchange('GET /v1/scans → 400', { body: { errors: { [name]: [bad] } } }));
  expect(found).toEqual({ where: 'response-body', name: expect.any(String), value: bad });
  expect(more.map(({ pointer }) => pointer)).toEqual([undefined]);
});
