import type {
  Body,
  CallUrl,
  Exchange,
  HeaderFields,
  HttpRequest,
  HttpResponse,
  Initiator,
  NetworkFailure,
  Preflight,
  Seen,
} from '../decode/exchange.ts';

/**
 * What two sightings of one call tell together: of each part, the one that saw more, whichever came first. The first
 * one's id stays. The span is that of both: Firefox's HAR ends an aborted call at its start.
 */
export function merge(first: Exchange, second: Exchange): Exchange {
  const startedAt = extreme(Math.min, first.startedAt, second.startedAt);
  const endedAt = extreme(Math.max, first.endedAt, second.endedAt);
  const answeredAt = answeredOf(first, second);
  const response = mergeResponses(first.response, second.response);
  const failure = mergeFailures(outcomeBeside(first, second), outcomeBeside(second, first), response !== undefined);
  const preflight = mergePreflights(first.preflight, second.preflight);
  const redirect = first.redirect ?? second.redirect;
  const timings = first.timings ?? second.timings;
  return {
    id: first.id,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(answeredAt === undefined ? {} : { answeredAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(timings ? { timings } : {}),
    initiator: mergeInitiators(first.initiator, second.initiator),
    request: mergeRequests(first.request, second.request),
    ...(response ? { response } : {}),
    ...(failure ? { failure } : {}),
    ...(preflight ? { preflight } : {}),
    ...(redirect ? { redirect } : {}),
    seenBy: [...new Set([...first.seenBy, ...second.seenBy])],
    ...(first.viaServiceWorker || second.viaServiceWorker ? { viaServiceWorker: true } : {}),
    ...(first.fromCache || second.fromCache ? { fromCache: true } : {}),
  };
}

/**
 * The failure that one telling names, unless the network ended well by the other: Chromium's HAR also says aborted of an
 * answer that came whole and that the page never read.
 */
function outcomeBeside({ failure }: Exchange, other: Exchange): NetworkFailure | undefined {
  const endedWell =
    other.seenBy.includes('webRequest') && other.response && other.endedAt !== undefined && !other.failure;
  return endedWell && failure?.name === 'net::ERR_ABORTED' ? undefined : failure;
}

/** As `webRequest` saw it, to which the HAR adds up its parts; of equal sources the first to have the answer. */
function answeredOf(first: Exchange, second: Exchange): number | undefined {
  const [one, other] = [first, second].map(({ seenBy }) => seenBy.includes('webRequest'));
  if (one !== other) return (one ? first : second).answeredAt ?? (one ? second : first).answeredAt;
  return extreme(Math.min, first.answeredAt, second.answeredAt);
}

/** A preflight that two sources saw, as `merge` does for the call itself. */
export function mergePreflights(first: Preflight | undefined, second: Preflight | undefined): Preflight | undefined {
  if (!first || !second) return first ?? second;
  const response = mergeResponses(first.response, second.response);
  const failure = mergeFailures(first.failure, second.failure, response !== undefined);
  const startedAt = extreme(Math.min, first.startedAt, second.startedAt);
  const endedAt = extreme(Math.max, first.endedAt, second.endedAt);
  return {
    request: fullerHeaders(first.request, second.request),
    ...(response ? { response } : {}),
    ...(failure ? { failure } : {}),
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
  };
}

function extreme(
  choose: (...values: number[]) => number,
  first: number | undefined,
  second: number | undefined,
): number | undefined {
  return first === undefined || second === undefined ? (first ?? second) : choose(first, second);
}

function mergeInitiators(first: Initiator, second: Initiator): Initiator {
  const origin = first.origin ?? second.origin;
  const kind = first.kind === 'unknown' ? second.kind : first.kind;
  const { script, line } = first.script === undefined ? second : first;
  return {
    kind,
    ...(origin === undefined ? {} : { origin }),
    ...(script === undefined ? {} : { script }),
    ...(line === undefined ? {} : { line }),
  };
}

function mergeRequests(first: HttpRequest, second: HttpRequest): HttpRequest {
  return {
    method: first.method,
    url: clearerUrl(first.url, second.url),
    headers: fullerHeaders(first.headers, second.headers),
    credentials: mergeCredentials(first.credentials, second.credentials),
    body: fullerBody(first.body, second.body),
  };
}

/** A stored URL has lost its identifiers and the values of its query. */
function clearerUrl(first: CallUrl, second: CallUrl): CallUrl {
  const legible = (url: CallUrl) =>
    url.query.filter(({ value }) => value.state === 'present').length + (url.path.includes('…') ? 0 : 1);
  return legible(second) > legible(first) ? second : first;
}

function mergeResponses(first: HttpResponse | undefined, second: HttpResponse | undefined): HttpResponse | undefined {
  if (!first || !second) return first ?? second;
  return {
    status: first.status || second.status,
    statusText: first.statusText || second.statusText,
    headers: fullerHeaders(first.headers, second.headers),
    body: fullerBody(first.body, second.body),
  };
}

/** What Chromium tells whoever stands further from the network than the one who knows the reason. */
const unspecific = 'net::ERR_FAILED';

function mergeFailures(
  first: NetworkFailure | undefined,
  second: NetworkFailure | undefined,
  answered: boolean,
): NetworkFailure | undefined {
  const named = [first, second].filter((failure) => failure?.name);
  if (named.length > 0) return named.find((failure) => failure?.name !== unspecific) ?? named[0];
  // Firefox's HAR gives no reason; beside an answer seen elsewhere its empty one says nothing.
  return answered ? undefined : (first ?? second);
}

function fullerHeaders(first: HeaderFields, second: HeaderFields): HeaderFields {
  if (first.complete !== second.complete) return first.complete ? first : second;
  const legible = (headers: HeaderFields) => headers.fields.filter((field) => field.value !== '…').length;
  return legible(second) > legible(first) ? second : first;
}

/** A source that did not see the header fields still saw the keys in the URL. */
function mergeCredentials(first: HttpRequest['credentials'], second: HttpRequest['credentials']): typeof first {
  const count = (seen: typeof first) => (seen.state === 'present' ? seen.value.length : 0);
  return count(second) > count(first) ? second : clearer(first, second);
}

function clearer<T>(first: Seen<T>, second: Seen<T>): Seen<T> {
  if (first.state === 'present' || second.state === 'unseen') return first;
  return second.state === 'present' || first.state === 'unseen' ? second : first;
}

function fullerBody(first: Body, second: Body): Body {
  if (first.state === 'present') return first;
  if (second.state === 'present') return second;
  // A service worker's half of a call has no body of its own; what the page's half said must not be lost to that.
  const saying = [first, second].find((body) => body.state === 'unseen' && body.saysError);
  if (saying) return saying;
  if (first.state === 'absent') return first;
  if (second.state === 'absent') return second;
  // Whoever looked for the body knows better why it is missing than `webRequest`, which never has one.
  return first.why === 'devtools-closed' ? second : first;
}
