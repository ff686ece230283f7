import type { Exchange } from './exchange.ts';

/**
 * Where an entry can match: a status, all statuses of a class, `network` where the browser names a failure of its own, or
 * any call. It keeps the decoder from asking fifty entries about each call; `match` decides.
 */
export type Occasion = number | '2xx' | '4xx' | '5xx' | 'network' | 'any';

type Occasional = { readonly on: readonly Occasion[] };

/** Picks, of a list, the members that can match a call; the order stays. */
export function createOccasions<T extends Occasional>(all: readonly T[]): (exchange: Exchange) => readonly T[] {
  const known = new Map<number, readonly T[]>();
  return ({ response, failure }) => {
    const status = sound(response?.status);
    const key = failure ? -1 - status : status;
    const found = known.get(key) ?? all.filter(({ on }) => on.some((occasion) => fits(occasion, status, !!failure)));
    known.set(key, found);
    return found;
  };
}

/** 0 for no answer, and for what is no status: a server may send any number. */
function sound(status = 0): number {
  return Number.isInteger(status) && status >= 100 && status <= 599 ? status : 0;
}

function fits(occasion: Occasion, status: number, failed: boolean): boolean {
  switch (occasion) {
    case 'any':
      return true;
    case 'network':
      return failed;
    case '2xx':
    case '4xx':
    case '5xx':
      return Math.floor(status / 100) === Number(occasion[0]);
    default:
      return occasion === status;
  }
}
