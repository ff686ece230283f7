import { isCrossOrigin, originOf } from './cross-origin.ts';
import type { Exchange, Preflight } from './exchange.ts';
import { networkKind } from './network-names.ts';
import { asksPermission, preflightOf, type Refusal, refusals } from './preflight.ts';
import { saysError } from './says-error.ts';
import { isSuccess } from './status.ts';

export type RefusedPreflight = {
  readonly preflight: Preflight;
  readonly refusals: readonly Refusal[];
  /** Seen to be a preflight, and seen to be refused; or failed, whatever it was. */
  readonly sure: boolean;
};

/** The preflight that kept a call from being sent. Where the call failed for a reason of its own name, that reason counts. */
export function refusedPreflight(exchange: Exchange): RefusedPreflight | undefined {
  const preflight = preflightOf(exchange);
  if (!preflight || (!preflight.alone && exchange.response)) return undefined;
  if (!preflight.alone && isOwnFailure(exchange)) return undefined;
  const found = refusals(preflight, originOf(exchange), isCrossOrigin(exchange));
  const reasons = found.length === 0 && preflight.alone ? envelope(exchange) : found;
  const [first] = reasons;
  return first && { preflight, refusals: reasons, sure: isSure(first, preflight) };
}

/** The `OPTIONS` itself, or one that may be a preflight, where nothing tells that page code made it. */
export function isPreflight(exchange: Exchange): boolean {
  const preflight = preflightOf(exchange);
  if (!preflight?.alone) return false;
  const asks = asksPermission(preflight);
  return asks === 'yes' || (asks === 'unseen' && isCrossOrigin(exchange));
}

function envelope(exchange: Exchange): readonly Refusal[] {
  const { response } = exchange;
  const isOne = response && isSuccess(response.status) && isPreflight(exchange) && saysError(response.body);
  return isOne ? [{ kind: 'envelope', status: response.status }] : [];
}

function isSure(refusal: Refusal, preflight: Preflight): boolean {
  if (refusal.kind === 'status') return true;
  if (refusal.kind === 'network') return !isEnded(refusal);
  return refusal.kind !== 'envelope' && asksPermission(preflight) === 'yes';
}

/** The page ends a call by its preflight where that is still under way. */
export function isEnded(refusal: Refusal | undefined): boolean {
  return refusal?.kind === 'network' && networkKind(refusal.name) === 'aborted';
}

function isOwnFailure(exchange: Exchange): boolean {
  if (!exchange.failure) return false;
  const kind = networkKind(exchange.failure.name);
  return kind !== 'withheld' && kind !== 'unnamed' && kind !== 'other';
}
