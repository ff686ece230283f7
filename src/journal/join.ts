import { merge, mergePreflights } from '../capture/merge.ts';
import { withReasonOfPreflight } from '../capture/preflight.ts';
import type { Exchange } from '../decode/exchange.ts';
import { type Call, isStandIn } from './call.ts';

/** One call out of two tellings of it. The first one's id stays; the later finding counts. */
export function join(first: Call, second: Call): Call {
  const ruleId = second.ruleId ?? first.ruleId;
  return {
    tabId: first.tabId === -1 ? second.tabId : first.tabId,
    exchange: { ...joinExchanges(first, second), id: first.exchange.id },
    sightings: union(first.sightings, second.sightings),
    preflightSightings: union(first.preflightSightings, second.preflightSightings),
    ...(ruleId ? { ruleId } : {}),
  };
}

function joinExchanges(first: Call, second: Call): Exchange {
  const preflight = mergePreflights(first.exchange.preflight, second.exchange.preflight);
  const own = ownExchange(first, second);
  return preflight ? withReasonOfPreflight({ ...own, preflight }) : own;
}

/** What was only inferred from a preflight gives way to the call itself. */
function ownExchange(first: Call, second: Call): Exchange {
  if (isStandIn(first) === isStandIn(second)) return merge(first.exchange, second.exchange);
  return isStandIn(first) ? second.exchange : first.exchange;
}

function union(first: readonly string[], second: readonly string[]): readonly string[] {
  return [...new Set([...first, ...second])];
}
