import { expect, test } from 'vitest';
import { timeToAnswer } from './time-to-answer.ts';

test.each([
  ['the parts before it', { blocked: 1, dns: 2, connect: 30, send: 4, wait: 50, receive: 600 }, 87],
  ['TLS as part of connecting', { blocked: 0, dns: 0, connect: 30, ssl: 20, send: 0, wait: 50, receive: 600 }, 80],
  ['nothing for what does not apply', { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 4, wait: 50 }, 54],
  ['nothing for a negative rest', { blocked: -0.17, dns: -1, connect: -1, send: 4, wait: 50 }, 54],
  ['nothing for what is no number', { blocked: '9', dns: null, connect: Number.NaN, send: {}, wait: 50 }, 50],
  ['no more than all of it', { blocked: 1e308, dns: 1e308, connect: 0, send: 0, wait: 50 }, 700],
  ['no guess, where the wait is missing', { blocked: 1, dns: 2 }, undefined],
  ['no guess, where the wait is no number', { wait: Number.POSITIVE_INFINITY }, undefined],
  ['no guess, where there are no timings', undefined, undefined],
  ['no guess, where the timings are a list', [50], undefined],
])('the time to an answer has %s', (_what, timings, expected) => {
  expect(timeToAnswer(timings, 700)).toBe(expected);
});
