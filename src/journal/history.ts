import type { Context } from '../decode/diagnosis.ts';
import type { Exchange } from '../decode/exchange.ts';
import { learnedScopes } from '../decode/learned-scopes.ts';
import { isSuccess } from '../decode/status.ts';

/** The calls of a tab in the order in which they were first told, and what they tell of each other. */
export type History = {
  /** Takes a call, or what is known of it now. */
  saw(exchange: Exchange): void;
  forget(id: string): void;
  clear(): void;
  /** What was known when this call was made: the calls before it, and the scopes of its key. */
  around(exchange: Exchange): Pick<Context, 'earlier' | 'scopes'>;
};

/** More than the largest documented limit lets anyone make in a minute. */
const mostEarlier = 1_200;
const mostKeys = 100;

export function createHistory(): History {
  let calls: (Exchange | undefined)[] = [];
  let placeOf = new Map<string, number>();
  /** By host and key: what was learned of it, and its last call that worked, which may lie far back. */
  const scopes = new Map<string, readonly string[]>();
  const worked = new Map<string, Exchange>();

  function saw(exchange: Exchange): void {
    const place = placeOf.get(exchange.id) ?? calls.length;
    placeOf.set(exchange.id, place);
    calls[place] = exchange;
    const key = keyOf(exchange);
    if (key === undefined || !exchange.response || !isSuccess(exchange.response.status)) return;
    keep(worked, key, exchange);
    const learned = learnedScopes(exchange);
    if (learned) keep(scopes, key, learned);
  }

  function forget(id: string): void {
    const place = placeOf.get(id);
    if (place === undefined) return;
    calls[place] = undefined;
    placeOf.delete(id);
    if (calls.length > 2 * placeOf.size + 1_000) closeGaps();
  }

  function closeGaps(): void {
    calls = calls.filter((call) => call !== undefined);
    placeOf = new Map(calls.map((call, place) => [call?.id ?? '', place]));
  }

  function around(exchange: Exchange): Pick<Context, 'earlier' | 'scopes'> {
    const place = placeOf.get(exchange.id) ?? calls.length;
    const from = Math.max(0, place - mostEarlier);
    const earlier = calls.slice(from, place).filter((call) => call !== undefined);
    const key = keyOf(exchange);
    const known = key === undefined ? undefined : scopes.get(key);
    const last = key === undefined ? undefined : worked.get(key);
    const isFarBack = last !== undefined && (placeOf.get(last.id) ?? place) < from;
    return { earlier: isFarBack ? [last, ...earlier] : earlier, ...(known ? { scopes: known } : {}) };
  }

  function clear(): void {
    calls = [];
    placeOf = new Map();
    scopes.clear();
    worked.clear();
  }

  return { saw, forget, clear, around };
}

/** The newest last, the one unused for longest dropped. */
function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= mostKeys) return;
  for (const oldest of map.keys()) {
    map.delete(oldest);
    return;
  }
}

function keyOf({ request: { credentials, url } }: Exchange): string | undefined {
  const found = credentials.state === 'present' ? credentials.value.find(({ fingerprint }) => fingerprint) : undefined;
  return found && `${url.origin} ${found.fingerprint}`;
}
