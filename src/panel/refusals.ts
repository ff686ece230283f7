import type { Exchange } from '../decode/exchange.ts';
import { learnedScopes } from '../decode/learned-scopes.ts';
import { keyOf } from '../journal/endpoint-of.ts';

/** What a key may do is often asked only after it was refused: the refusals that can say more once that is known. */
export function createRefusals() {
  const refused = new Set<string>();
  /** By host and key, so that what was told before changes nothing. */
  const told = new Map<string, string>();

  return {
    /** Looks at a call; gives the ids of refusals to judge again. */
    saw(exchange: Exchange): Iterable<string> {
      if (exchange.response?.status === 403) refused.add(exchange.id);
      const scopes = learnedScopes(exchange)?.toSorted().join(' ');
      const key = `${exchange.request.url.origin} ${keyOf(exchange)}`;
      if (scopes === undefined || told.get(key) === scopes) return [];
      told.set(key, scopes);
      return refused;
    },
    forget: (id: string) => refused.delete(id),
    clear(): void {
      refused.clear();
      told.clear();
    },
  };
}
