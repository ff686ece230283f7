import { exchange } from '../../src/decode/exchange.fixture.ts';
import type { Exchange } from '../../src/decode/exchange.ts';
import { decode } from '../../src/decode/index.ts';
import { rounded, table, typical } from './measure.ts';

const perRound = 1_000;
const rounds = 100;

/** The error payloads of the API Troubleshooting page, as it prints them. */
const payloads = [
  ['GET /v1/scans → 401', '{"error":{"code":401,"message":"Unauthorized: Invalid API key","details":null}}'],
  [
    'POST /v1/analyze → 429',
    '{"error":{"code":429,"message":"Too Many Requests: Rate limit exceeded","retry_after":60}}',
  ],
  [
    'POST /v1/analyze → 400',
    `{"error":{"code":400,"message":"Bad Request: Missing required field 'image_data'","details":{"field":"image_data","issue":"This field is required."}}}`,
  ],
] as const;

/** Decodes a second of the seed's own errors, each call and body new, body parsing included. */
export function benchSeed(): void {
  const rows = [
    ...payloads.map(([line, body]) => [line, body, [seedCall(line, body)]] as const),
    ['all three in turn', '', payloads.map(([line, body]) => seedCall(line, body))] as const,
  ].map(([name, , templates]) => {
    const ms = typical(rounds, () => fresh(templates), decodeAll);
    return [name, rounded((perRound / ms) * 1000), `${rounded((ms / perRound) * 1000, 1)} µs`];
  });
  table("The seed's own errors", ['call', 'decodes/s', 'each'], rows);
}

function seedCall(line: string, body: string): Exchange {
  return exchange(line, { body, mediaType: 'application/json' });
}

/** What is known of a call or body is remembered by its object, so each decode gets objects of its own. */
function fresh(templates: readonly Exchange[]): readonly Exchange[] {
  return Array.from({ length: perRound }, (_, index) => {
    const template = templates[index % templates.length];
    if (!template?.response) throw new Error('a failed call has an answer');
    const { response } = template;
    return { ...template, response: { ...response, body: { ...response.body } } };
  });
}

function decodeAll(exchanges: readonly Exchange[]): void {
  for (const seen of exchanges) decode(seen, { now: 1_750_000_001_000 });
}
