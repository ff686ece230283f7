import type { Context } from './diagnosis.ts';
import { isSameHost } from './earlier.ts';
import type { Exchange } from './exchange.ts';

/** A chain of redirects is over within this time, ms. */
const longest = 60_000;

/** The call whose redirect across origins led to this one; undefined where none was seen. */
export function redirectedFrom(exchange: Exchange, { earlier = [] }: Context): Exchange | undefined {
  const { startedAt = Number.NaN, request } = exchange;
  const source = earlier.findLast(
    ({ id, redirect, startedAt: before = Number.NaN }) =>
      redirect?.urlKey === request.url.urlKey &&
      id !== exchange.id &&
      startedAt - before >= 0 &&
      startedAt - before < longest,
  );
  return source && !isSameHost(source, exchange) ? source : undefined;
}
