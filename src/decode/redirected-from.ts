import { hasNoCredential } from './credentials.ts';
import type { Context } from './diagnosis.ts';
import { isSameHost } from './earlier.ts';
import type { Exchange } from './exchange.ts';

/** A redirect to another origin: the call that was redirected, and the one that the browser made of it. */
export type Hop = { readonly source: Exchange; readonly target: Exchange };

/** A chain of redirects is over within this time, ms. */
const longest = 60_000;
/** Browsers give up at 20. */
const mostHops = 20;

/**
 * The redirect across origins behind this call, over however many hops: the one whose call still had a key, else the
 * last one. Undefined where none was seen.
 */
export function redirectedFrom(exchange: Exchange, { earlier = [] }: Context): Hop | undefined {
  let last: Hop | undefined;
  let target = exchange;
  for (let hop = 0; hop < mostHops; hop++) {
    const source = redirectTo(target, exchange, earlier);
    if (!source) break;
    if (!isSameHost(source, target)) {
      if (!hasNoCredential(source)) return { source, target };
      last ??= { source, target };
    }
    // What still had its key had not lost it on the way.
    if (source.request.credentials.state === 'present' && !hasNoCredential(source)) break;
    target = source;
  }
  return last;
}

function redirectTo(target: Exchange, last: Exchange, earlier: readonly Exchange[]): Exchange | undefined {
  const { startedAt: end = Number.NaN } = last;
  const { startedAt: after = Number.NaN, request } = target;
  return earlier.findLast(
    ({ id, redirect, startedAt: before = Number.NaN }) =>
      redirect?.urlKey === request.url.urlKey && id !== target.id && after - before >= 0 && end - before < longest,
  );
}
