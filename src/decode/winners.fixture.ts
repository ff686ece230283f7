import type { Match } from './rule.ts';

const weight = { certain: 0, likely: 1, possible: 2 };

type Names = Readonly<Record<string, readonly string[]>>;

/** A browser that gave up, in the middle of an answer or with one that it kept. */
export const network = [
  'network-failure',
  'mixed-content',
  'dns-failure',
  'connection-refused',
  'connection-lost',
  'tls-error',
  'timed-out',
  'offline',
  'blocked-by-client',
];
const namedNetwork = network.slice(1);
/** What a status alone says. */
const general = [
  'bad-request',
  'unauthorized',
  'forbidden',
  'not-found',
  'conflict',
  'unprocessable',
  'rate-limited',
  'service-unavailable',
];
const byStatus = [...general, 'client-error', 'server-error', 'method-not-allowed'];
/** A status that nothing but its own cause has. */
const gateways = ['bad-gateway', 'gateway-timeout', 'captive-portal'];
const unauthenticated = [
  'missing-authorization',
  'dropped-authorization',
  'placeholder-key',
  'wrong-auth-scheme',
  'malformed-key',
  'expired-token',
  'rotated-key',
  'invalid-key',
];
const notFound = ['undefined-id', 'missing-version-prefix', 'unknown-endpoint', 'unknown-resource'];
const limited = ['retry-storm', 'window-exhausted', 'burst', 'shared-limit'];

/** The winner, and those that it wins over however sure either is. */
const always: Names = {
  aborted: ['preflight-rejected', 'error-in-success'],
  // A preflight that was not seen is no more than a guess.
  'cors-blocked': ['preflight-rejected', 'error-in-success'],
  // 400: a field that the server names, then content type, JSON, image or size, then what the documentation lets guess.
  'missing-field': ['invalid-parameter', 'unprocessable'],
  'invalid-parameter': ['undefined-id', 'unprocessable'],
  'wrong-content-type': ['model-unavailable'],
  'malformed-json': [
    ...['unsupported-image', 'payload-too-large', 'undefined-id', 'not-acceptable', 'unprocessable'],
    ...['low-confidence', 'model-unavailable'],
  ],
  // An error that the server names is the cause whatever the status; of two, the one that the request can mend.
  'unsupported-image': [
    ...['not-acceptable', 'missing-scope', 'deactivated-key', 'duplicate-resource', 'model-unavailable'],
    ...unauthenticated,
    ...notFound.slice(1),
    ...limited,
    ...byStatus.filter((id) => id !== 'bad-request' && id !== 'client-error'),
    ...gateways,
  ],
  'low-confidence': [
    ...['model-unavailable', ...limited, ...gateways],
    ...byStatus.filter((id) => id !== 'unprocessable' && id !== 'client-error'),
  ],
  'model-unavailable': [...gateways, ...byStatus.filter((id) => id !== 'service-unavailable' && id !== 'server-error')],
  'payload-too-large': ['not-acceptable', 'model-unavailable'],
  'not-acceptable': ['unprocessable', 'model-unavailable'],
  // 401: missing, dropped, placeholder, scheme, malformed, expired, rotated, invalid.
  'missing-authorization': [
    'dropped-authorization',
    'expired-token',
    'invalid-key',
    'missing-scope',
    'model-unavailable',
  ],
  'dropped-authorization': ['expired-token', 'missing-scope', 'model-unavailable'],
  'placeholder-key': [
    ...['wrong-auth-scheme', 'expired-token', 'rotated-key'],
    ...['missing-scope', 'low-confidence', 'model-unavailable'],
  ],
  'wrong-auth-scheme': [
    ...['malformed-key', 'expired-token', 'rotated-key', 'invalid-key'],
    ...['missing-scope', 'low-confidence', 'model-unavailable'],
  ],
  'malformed-key': ['invalid-key', 'model-unavailable'],
  'expired-token': ['rotated-key', 'invalid-key', 'missing-scope', 'model-unavailable'],
  'rotated-key': ['invalid-key', 'low-confidence', 'model-unavailable'],
  // 403
  'missing-scope': ['invalid-key', 'gateway-forbidden', 'unauthorized', 'model-unavailable'],
  'deactivated-key': ['low-confidence', 'model-unavailable'],
  // 404: undefined id, version prefix, method, endpoint, resource.
  'undefined-id': [
    ...['missing-version-prefix', 'method-not-allowed', 'unknown-endpoint', 'unknown-resource'],
    ...['bad-request', 'not-acceptable', 'model-unavailable'],
  ],
  'missing-version-prefix': ['unknown-endpoint', 'low-confidence', 'model-unavailable'],
  'method-not-allowed': ['not-found', 'network-failure'],
  'unknown-endpoint': ['model-unavailable'],
  'unknown-resource': ['model-unavailable'],
  'duplicate-resource': ['model-unavailable'],
  // 429: retry storm, window, burst, shared.
  'retry-storm': ['window-exhausted', 'burst', 'shared-limit', 'model-unavailable'],
  'window-exhausted': ['burst', 'shared-limit', 'model-unavailable'],
  burst: ['shared-limit', 'model-unavailable'],
};

/**
 * Pairs that go by certainty: the first wins unless the second is surer. by-certainty.fixture.ts has a call for either
 * outcome and says when it comes.
 */
const unlessSurer: Names = {
  'missing-field': [
    ...['wrong-content-type', 'malformed-json', 'unsupported-image', 'payload-too-large'],
    ...['undefined-id', 'not-acceptable', 'low-confidence', 'model-unavailable'],
  ],
  'invalid-parameter': [
    ...['wrong-content-type', 'malformed-json', 'unsupported-image', 'payload-too-large'],
    ...['not-acceptable', 'low-confidence', 'model-unavailable'],
  ],
  'wrong-content-type': [
    ...['malformed-json', 'unsupported-image', 'payload-too-large', 'undefined-id'],
    ...['not-acceptable', 'low-confidence'],
  ],
  'unsupported-image': ['payload-too-large', 'undefined-id', 'low-confidence'],
  'payload-too-large': ['undefined-id', 'low-confidence'],
  'not-acceptable': ['low-confidence'],
  'missing-authorization': ['low-confidence'],
  'dropped-authorization': ['low-confidence'],
  'malformed-key': ['expired-token', 'rotated-key', 'missing-scope', 'low-confidence'],
  'expired-token': ['low-confidence'],
  'invalid-key': ['low-confidence', 'model-unavailable'],
  'missing-scope': ['deactivated-key', 'low-confidence'],
  'undefined-id': ['low-confidence'],
  'unknown-endpoint': ['unknown-resource', 'low-confidence'],
  'unknown-resource': ['low-confidence'],
  'duplicate-resource': ['low-confidence'],
  'shared-limit': ['model-unavailable'],
};

/** What says more than a status, so that a browser that gave up beside it adds nothing. */
const telling = [
  ...['missing-field', 'invalid-parameter', 'wrong-content-type', 'malformed-json', 'unsupported-image'],
  ...['payload-too-large', 'not-acceptable', 'missing-scope', 'deactivated-key', 'gateway-forbidden'],
  ...['duplicate-resource', 'low-confidence', 'model-unavailable'],
  ...[...unauthenticated, ...notFound, ...limited, ...gateways],
];

export type Pair = { readonly first: string; readonly second: string; readonly unlessSurer: boolean };

const outright: readonly Names[] = [
  always,
  each(telling, network),
  each([...general, 'server-error'], ['network-failure']),
  each(namedNetwork, ['client-error', 'server-error']),
  each(
    namedNetwork.filter((id) => id !== 'connection-refused'),
    general,
  ),
];
const byCertainty: readonly Names[] = [
  unlessSurer,
  // A proxy that could not connect is only likely to be all there was.
  each(general, ['connection-refused']),
  each(['method-not-allowed'], namedNetwork),
  each(['client-error'], ['network-failure']),
];

/** Each two entries that can match one call. */
export const pairs: readonly Pair[] = [
  ...outright.flatMap((names) => listed(names, false)),
  ...byCertainty.flatMap((names) => listed(names, true)),
];

const known = new Map(
  pairs.flatMap((pair) => [keyed(pair.first, pair.second, pair), keyed(pair.second, pair.first, pair)]),
);

/** The one of two entries that must win; undefined where no list has them. */
export function winnerOf(one: Match, other: Match): string | undefined {
  const pair = known.get(`${one.rule.id} ${other.rule.id}`);
  if (!pair?.unlessSurer) return pair?.first;
  const [first, second] = one.rule.id === pair.first ? [one, other] : [other, one];
  return weight[second.certainty] < weight[first.certainty] ? pair.second : pair.first;
}

function listed(names: Names, unlessSurer: boolean): readonly Pair[] {
  return Object.entries(names).flatMap(([first, seconds]) => seconds.map((second) => ({ first, second, unlessSurer })));
}

function each(firsts: readonly string[], seconds: readonly string[]): Names {
  return Object.fromEntries(firsts.map((first) => [first, seconds]));
}

function keyed(first: string, second: string, pair: Pair): [string, Pair] {
  return [`${first} ${second}`, pair];
}
