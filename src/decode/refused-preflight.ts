import { originOf } from './cross-origin.ts';
import type { Exchange, Preflight } from './exchange.ts';
import { networkKind } from './network-names.ts';
import { preflightOf, type Refusal, refusals } from './preflight.ts';

export type RefusedPreflight = { readonly preflight: Preflight; readonly refusals: readonly Refusal[] };

/** The preflight that kept a call from being sent. Where the call failed for a reason of its own name, that reason counts. */
export function refusedPreflight(exchange: Exchange): RefusedPreflight | undefined {
  const preflight = preflightOf(exchange);
  if (!preflight || (!preflight.alone && exchange.response)) return undefined;
  if (!preflight.alone && isOwnFailure(exchange)) return undefined;
  const found = refusals(preflight, originOf(exchange));
  return found.length > 0 ? { preflight, refusals: found } : undefined;
}

function isOwnFailure(exchange: Exchange): boolean {
  if (!exchange.failure) return false;
  const kind = networkKind(exchange.failure.name);
  return kind !== 'withheld' && kind !== 'unnamed' && kind !== 'other';
}
