import { fromHar } from '../../src/capture/har.ts';
import type { HarEntry } from '../../src/capture/har-entry.ts';
import { exchange } from '../../src/decode/exchange.fixture.ts';
import { hostileBodies } from '../../src/decode/hostile.fixture.ts';
import { decode } from '../../src/decode/index.ts';
import { rounded, table, typical } from './measure.ts';

/**
 * Bodies made to hang a reader, as answer and as request; the growth is the time of twice the size by that of the size.
 * 'Door' is the time until capture has masked the body, which is before any of it is decoded.
 */
export function benchHostile(): void {
  const rows = hostileBodies.flatMap(({ name, of, size, answer }) =>
    (['body', 'requestBody'] as const).map((side) => {
      const measure = (length: number) => {
        const text = of(length);
        const type = side === 'body' ? { mediaType: 'application/json' } : { requestType: 'application/json' };
        const given = { ...(answer ? { body: answer } : {}), ...type, [side]: text };
        return typical(
          5,
          () => exchange('POST /v1/analyze → 400', given),
          (seen) => void decode(seen, { now: 0 }),
        );
      };
      const [half, whole] = [measure(size / 2), measure(size)];
      const text = of(size);
      const door = typical(
        3,
        () => entryOf(side, text),
        ({ entry, content }) => void fromHar(entry, content),
      );
      return [
        `${name}, ${side === 'body' ? 'answer' : 'request'}`,
        rounded(of(size).length),
        `${rounded(door, 1)} ms`,
        `${rounded(whole, 1)} ms`,
        rounded(whole / half, 1),
      ];
    }),
  );
  table('Hostile bodies', ['body', 'characters', 'door', 'decode', 'growth'], rows);
}

function entryOf(side: 'body' | 'requestBody', text: string): { entry: HarEntry; content: { text: string } } {
  const sent = side === 'requestBody' ? text : '{}';
  const request = {
    method: 'POST',
    url: 'https://api.neolens.ai/v1/analyze',
    headers: [],
    postData: { mimeType: 'application/json', text: sent },
  };
  return {
    entry: { request, response: { status: 400, headers: [] } },
    content: { text: side === 'body' ? text : '{}' },
  };
}
