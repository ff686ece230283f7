import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FinishedRequest, readContent } from './content.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type GetContent = NonNullable<FinishedRequest['getContent']>;

const shapes: readonly (readonly [string, GetContent | undefined, object])[] = [
  ['Chromium: a callback with body and encoding', (callback) => callback('{}', ''), { text: '{}' }],
  ['Chromium: bytes', (callback) => callback('UE5H', 'base64'), { text: 'UE5H', encoding: 'base64' }],
  ['Chromium: an empty body', (callback) => callback('', ''), { text: '' }],
  ['Chromium: a body that is gone', (callback) => callback(null, ''), { text: null }],
  ['Chromium: a callback that comes later', (callback) => void setTimeout(callback, 50, 'late', ''), { text: 'late' }],
  ['Firefox: a promise of body and MIME type', async () => ['{}', 'application/json'], { text: '{}' }],
  ["Firefox: a service worker's failure", async () => ['', undefined], { text: '' }],
  [
    'Chromium: a promise of an object',
    async () => ({ content: 'UE5H', encoding: 'base64' }),
    { text: 'UE5H', encoding: 'base64' },
  ],
  ['a promise of nothing beside a callback', async (callback) => void setTimeout(callback, 50, 'x', ''), { text: 'x' }],
  ['a promise of nonsense', async () => 4, { text: null }],
  ['a rejection', () => Promise.reject(new Error('gone')), { text: null }],
  [
    'a throw',
    () => {
      throw new Error('gone');
    },
    { text: null },
  ],
  ['no such function', undefined, { text: null }],
];

test.each(shapes)('%s is read', async (_what, getContent, content) => {
  const read = readContent(getContent ? { getContent } : {});
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await read).toEqual(content);
});
