import type { Exchange } from '../decode/exchange.ts';
import { networkKind } from '../decode/network-names.ts';
import { type Call, isStandIn } from './call.ts';

/** The clocks of the two sources differ by 1 to 3 ms at rest; under load their events drift further apart. */
const joinWindow = 1000;

/** Whether two tellings may be of one call: same tab, near in time, no other outcome, and not from the same source. */
export function mayBeSame(first: Call, second: Call): boolean {
  // What rules most calls out is asked first: a page may make thousands of one URL.
  return (
    gap(first.exchange, second.exchange) <= joinWindow &&
    sameTab(first, second) &&
    sameStatus(first.exchange, second.exchange) &&
    noSourceInCommon(first.preflightSightings, second.preflightSightings) &&
    (noSourceInCommon(first.sightings, second.sightings) ? sameOutcome(first, second) : areHalves(first, second))
  );
}

/** Whether two calls have a source in common that told of each by itself: then they cannot turn out to be one. */
export function areOfTwoCalls(first: Call, second: Call | undefined): boolean {
  if (!second) return false;
  const apart = noSourceInCommon(first.sightings, second.sightings) || areHalves(first, second);
  return !apart || !noSourceInCommon(first.preflightSightings, second.preflightSightings);
}

/** Whether the first was over so long before the second began that they cannot be the same. */
export function wasOver({ exchange: first }: Call, { exchange: second }: Call): boolean {
  const begun = second.startedAt ?? second.endedAt;
  return first.endedAt !== undefined && begun !== undefined && first.endedAt < begun - 2 * joinWindow;
}

/** Past this, how far apart two ends are says no more: Firefox's HAR ends an aborted call at its start. */
const endWeight = 100;

/** How unlike two tellings are, in ms, by start and end together, so that of calls made at once each finds its own. */
export function distance(first: Call, second: Call): number {
  const starts = apart(first.exchange.startedAt, second.exchange.startedAt);
  // What is only inferred from a preflight ends with the preflight.
  const comparable = isStandIn(first) === isStandIn(second);
  const ends = comparable ? apart(first.exchange.endedAt, second.exchange.endedAt) : never;
  return Math.min(starts === never ? ends : starts, joinWindow) + Math.min(ends, endWeight);
}

/** Milliseconds between starts, between ends, or between a preflight's end and the start, whichever is least. */
function gap(first: Exchange, second: Exchange): number {
  return Math.min(
    apart(first.startedAt, second.startedAt),
    apart(first.endedAt, second.endedAt),
    apart(first.preflight?.endedAt, second.startedAt),
    apart(first.startedAt, second.preflight?.endedAt),
  );
}

const never = Number.POSITIVE_INFINITY;

function apart(first: number | undefined, second: number | undefined): number {
  return first === undefined || second === undefined ? never : Math.abs(first - second);
}

function sameTab(first: Call, second: Call): boolean {
  if (first.tabId === second.tabId) return true;
  // A service worker's request has no tab; the page it works for is known by its origin.
  const tabless = first.tabId === -1 || second.tabId === -1;
  const [own, other] = [first.exchange.initiator.origin, second.exchange.initiator.origin];
  return tabless && (own === other || own === undefined || other === undefined);
}

function sameStatus(first: Exchange, second: Exchange): boolean {
  return !first.response || !second.response || first.response.status === second.response.status;
}

/**
 * Both of Chromium's sources name a failure, so a call that was answered in one did not fail in the other; but for an
 * abort, which can come when only one of them is done, and a service worker, which can fail with an answer in hand.
 */
function sameOutcome(first: Call, second: Call): boolean {
  if (first.tabId === -1 || second.tabId === -1) return true;
  return !contradicts(first.exchange, second.exchange) && !contradicts(second.exchange, first.exchange);
}

function contradicts(answered: Exchange, failed: Exchange): boolean {
  const name = failed.failure?.name ?? '';
  const isNamed = name.startsWith('net::') && networkKind(name) !== 'aborted';
  return answered.response !== undefined && !answered.failure && isNamed;
}

function noSourceInCommon(first: readonly string[], second: readonly string[]): boolean {
  return !first.some((id) => second.some((other) => sourceOf(id) === sourceOf(other)));
}

/** `web:12:1750000000000` → `web`. */
function sourceOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

/**
 * A call through the page's service worker has two HAR entries in Chromium: the page's, and the worker's within it. The
 * page's is marked when it was answered; when the worker failed it is a bare `net::ERR_FAILED`, and only the other script
 * behind it and its longer time tell it from a second call of the page.
 */
function areHalves(first: Call, second: Call): boolean {
  const [own, other] = [first.exchange, second.exchange];
  const scripts = [own.initiator.script, other.initiator.script];
  return (
    scripts.every((script) => script !== undefined) &&
    scripts[0] !== scripts[1] &&
    [...first.sightings, ...second.sightings].filter((id) => sourceOf(id) === 'har').length === 2 &&
    ((isPageHalf(own) && encloses(own, other)) || (isPageHalf(other) && encloses(other, own)))
  );
}

function isPageHalf({ viaServiceWorker, response, failure, initiator }: Exchange): boolean {
  if (viaServiceWorker) return true;
  // Joined with what `webRequest` told of the worker's request, it has the true reason.
  const failed = failure?.name === 'net::ERR_FAILED' || (failure && initiator.kind === 'service-worker');
  return !response && failed === true;
}

/** Rounding of the instants, and what `webRequest` adds to the end of a half that it has told too. */
const slack = 5;

function encloses(outer: Exchange, inner: Exchange): boolean {
  const { startedAt: start, endedAt: end } = outer;
  if (start === undefined || end === undefined) return false;
  return start <= (inner.startedAt ?? start) + slack && (inner.endedAt ?? end) <= end + slack;
}
