import type { Exchange } from '../decode/exchange.ts';
import { endpointOf, keyOf, timeOf } from './endpoint-of.ts';
import { hasSucceeded } from './has-succeeded.ts';

export type WorkedLast = {
  /** Looks at a call, or at what is known of it now. */
  saw(exchange: Exchange): void;
  /** When the last call that worked began, of those to the same endpoint with the same key; epoch ms. */
  of(exchange: Exchange): number | undefined;
  clear(): void;
};

type Good = { readonly id: string; readonly at: number };

/** Kept of each endpoint and key: a body that comes late can take a few of them back. */
const mostGood = 8;
const mostEndpoints = 10_000;

/** What worked last, by endpoint and key. It is known still when the call itself was dropped. */
export function createWorkedLast(): WorkedLast {
  const good = new Map<string, readonly Good[]>();

  return {
    saw(exchange) {
      const place = placeOf(exchange);
      const known = good.get(place) ?? [];
      const others = known.filter(({ id }) => id !== exchange.id);
      if (!hasSucceeded(exchange)) {
        if (others.length < known.length) good.set(place, others);
        return;
      }
      const next = [...others, { id: exchange.id, at: timeOf(exchange) }].sort((first, second) => first.at - second.at);
      good.delete(place);
      good.set(place, next.slice(-mostGood));
      if (good.size > mostEndpoints) forgetOldest(good);
    },
    of: (exchange) => good.get(placeOf(exchange))?.at(-1)?.at,
    clear: () => good.clear(),
  };
}

function placeOf(exchange: Exchange): string {
  return `${endpointOf(exchange)} ${keyOf(exchange)}`;
}

function forgetOldest(good: Map<string, readonly Good[]>): void {
  for (const place of good.keys()) {
    good.delete(place);
    return;
  }
}
