import { exchange } from '../../src/decode/exchange.fixture.ts';
import type { Exchange } from '../../src/decode/exchange.ts';
import { decode } from '../../src/decode/index.ts';
import { rounded, table, typical } from './measure.ts';

const sizes = [1_000, 10_000, 100_000, 1_000_000];

/** A whole decode against `JSON.parse` of the same body alone. */
export function benchBodies(): void {
  const rows = Object.entries(bodies).flatMap(([name, { of, call }]) =>
    sizes.map((size) => {
      const text = of(size);
      const count = Math.max(1, Math.round(2_000_000 / size));
      const parsing = typical(9, () => Array<string>(count).fill(text), parseAll);
      const decoding = typical(
        9,
        () => Array.from({ length: count }, () => call(text)),
        (calls) => {
          for (const seen of calls) decode(seen, { now: 1_750_000_001_000 });
        },
      );
      const each = (ms: number) => `${rounded((ms / count) * 1000, 1)} µs`;
      return [name, rounded(text.length), each(parsing), each(decoding), rounded(decoding / parsing, 2)];
    }),
  );
  table('A whole decode against JSON.parse of the same body', ['body', 'characters', 'parse', 'decode', 'ratio'], rows);
}

const note = { code: 'W17', text: 'slice 17 has no orientation', at: '2026-01-05T10:00:00Z', weight: 0.25, ok: true };

const bodies: Readonly<
  Record<string, { readonly of: (size: number) => string; readonly call: (text: string) => Exchange }>
> = {
  'answer with notes': {
    of: (size) =>
      JSON.stringify({
        error: { code: 400, message: 'The series is not complete', notes: Array(Math.round(size / 105)).fill(note) },
      }),
    call: (body) => exchange('POST /v1/analyze → 400', { body, mediaType: 'application/json' }),
  },
  'answer with a long text': {
    of: (size) => JSON.stringify({ error: { code: 500, message: 'a trace of the failure '.repeat(size / 23) } }),
    call: (body) => exchange('POST /v1/analyze → 500', { body, mediaType: 'application/json' }),
  },
  'sound request': {
    of: (size) => JSON.stringify({ image_data: 'iVBORw0K'.repeat(size / 8), modality: 'CT' }),
    call: (requestBody) => sent(requestBody),
  },
  'request with notes': {
    of: (size) => JSON.stringify({ image_data: '', modality: 'CT', tags: Array(Math.round(size / 105)).fill(note) }),
    call: (requestBody) => sent(requestBody),
  },
};

function sent(requestBody: string): Exchange {
  return exchange('POST /v1/analyze → 400', {
    requestBody,
    requestType: 'application/json',
    requestHeaders: { 'content-type': 'application/json' },
  });
}

function parseAll(texts: readonly string[]): void {
  for (const text of texts) JSON.parse(text);
}
