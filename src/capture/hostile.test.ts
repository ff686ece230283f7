import { expect, test } from 'vitest';
import { hostileBodies } from '../decode/hostile.fixture.ts';
import { decode } from '../decode/index.ts';
import { fromHar } from './har.ts';

const key = 'neolens_live_0a1b2c3d4e5f6g7h8i9j0k1l';
/** Above the length at which a pattern that repeats without end runs out of room. */
const long = 8_000_000;
/** ms: ample for one reading on a busy machine. */
const limit = 30_000;

const bodies = [
  ...hostileBodies.map(({ name, of, size }) => [name, of(size)] as const),
  ['a field of 8 MB that holds a key', `{"api_key":"${'a'.repeat(long)}"}`],
  ['a field of 8 MB without an end', `{"api_key":"${'a'.repeat(long)}`],
  ['a name of a key and 8 MB of blanks', `{"api_key"${' '.repeat(long)}:"abcdefgh"}`],
  ['a token of 8 MB', `eyJ${'A'.repeat(long)}`],
  ['three parts of a token of 8 MB', `eyJ${'A'.repeat(long)}.${'B'.repeat(long)}.c`],
  ['bearer and 8 MB', `bearer ${'a'.repeat(long)}`],
  ['bearer and 8 MB of blanks', `bearer${' '.repeat(long)}x`],
  ['a key of 8 MB', `neolens_live_${'a1'.repeat(long / 2)}`],
  ['a parameter of 8 MB', `?token=${'a'.repeat(long)}`],
] as const;

test.each(bodies)(
  '%s, as request and as answer, passes the door and is decoded',
  (_name, text) => {
    const exchange = fromHar(
      {
        startedDateTime: '2026-01-05T10:00:00.000Z',
        time: 12,
        request: {
          method: 'POST',
          url: 'https://api.neolens.ai/v1/analyze',
          headers: [
            { name: 'Authorization', value: `Bearer ${key}` },
            { name: 'Content-Type', value: 'application/json' },
          ],
          postData: { mimeType: 'application/json', text },
        },
        response: {
          status: 400,
          headers: [{ name: 'Content-Type', value: 'application/json' }],
          content: { mimeType: 'application/json', size: text.length },
        },
      },
      { text },
    );
    expect(decode(exchange!, { now: 0 })?.status.code).toBe(400);
    expect(JSON.stringify(exchange)).not.toContain(key.slice('neolens_live_'.length));
  },
  limit,
);

test.each<[string, (secret: string) => string]>([
  ['a field', (secret) => `{"api_key":"${secret}","next":1}`],
  ['a field that is cut off', (secret) => `{"api_key":"${secret}`],
  ['bearer', (secret) => `bearer ${secret}`],
  ['a token', (secret) => `{"jwt":"${secret}"}`],
  ['a key', (secret) => `neolens_live_${secret}`],
  ['a parameter', (secret) => `?token=${secret}`],
])(
  'of %s a secret of any length is masked whole',
  (name, around) => {
    for (const length of [30, 1_000, long]) {
      const secret = name === 'a token' ? `eyJ${'a'.repeat(length)}.${'b'.repeat(length)}.c` : 'a1'.repeat(length / 2);
      const exchange = fromHar({
        request: {
          method: 'POST',
          url: 'https://api.neolens.ai/v1/analyze',
          postData: { mimeType: 'application/json', text: around(secret) },
        },
        response: { status: 400 },
      });
      const sent = exchange?.request.body;
      // As one comparison of booleans: to print what differs in 8 MB would take minutes.
      const isMasked = sent?.state === 'present' && sent.text === around('•'.repeat(secret.length));
      expect(isMasked).toBe(true);
    }
  },
  limit,
);
