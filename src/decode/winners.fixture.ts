const network = ['network-failure', 'dns-failure', 'connection-lost', 'blocked-by-client'];
const general = [
  'bad-request',
  'client-error',
  'conflict',
  'forbidden',
  'gateway-timeout',
  'method-not-allowed',
  'not-found',
  'rate-limited',
  'server-error',
  'service-unavailable',
  'unauthorized',
  'unprocessable',
];
/** What the server's own word names, whatever the status. */
const named = ['low-confidence', 'model-unavailable', 'unsupported-image'];

/** The winner, and those that it wins over where they match the same call. */
const over: Readonly<Record<string, readonly string[]>> = {
  // 400: a field that the server names, then content type, JSON, image or size, then what the documentation lets guess.
  'missing-field': ['invalid-parameter', 'undefined-id', 'unprocessable'],
  'wrong-content-type': ['unsupported-image', 'not-acceptable', 'undefined-id'],
  'malformed-json': ['unsupported-image', 'undefined-id', 'unprocessable', 'not-acceptable'],
  'unsupported-image': ['not-acceptable', 'unprocessable', 'unknown-resource', 'invalid-key'],
  'payload-too-large': ['missing-field', 'invalid-parameter'],
  'invalid-parameter': ['unprocessable'],
  'not-acceptable': ['unprocessable'],
  // 401
  'missing-authorization': ['expired-token', 'missing-scope', 'dropped-authorization'],
  'dropped-authorization': ['missing-scope'],
  'placeholder-key': ['wrong-auth-scheme', 'malformed-key', 'expired-token', 'missing-scope'],
  'wrong-auth-scheme': ['expired-token', 'malformed-key', 'invalid-key', 'missing-scope'],
  'malformed-key': ['expired-token', 'invalid-key', 'missing-scope'],
  'expired-token': ['invalid-key', 'rotated-key', 'missing-scope'],
  'rotated-key': ['invalid-key'],
  'missing-scope': ['invalid-key', 'deactivated-key', 'gateway-forbidden', 'unauthorized'],
  // 404
  'undefined-id': [
    'missing-version-prefix',
    'method-not-allowed',
    'unknown-endpoint',
    'unknown-resource',
    'bad-request',
  ],
  'method-not-allowed': ['not-found'],
  'missing-version-prefix': ['unknown-endpoint'],
  // 429
  'retry-storm': ['window-exhausted', 'burst', 'shared-limit'],
  'window-exhausted': ['burst', 'shared-limit'],
  burst: ['shared-limit'],
};

/** Pairs in which the more certain one wins, and when which is. */
const byCertainty: readonly (readonly [first: string, second: string, why: string])[] = [
  [
    'unknown-endpoint',
    'unknown-resource',
    'a resource that was deleted is certain; so is a path that is documented nearly',
  ],
  ['missing-field', 'wrong-content-type', 'the field wins where the server names it and it was not sent'],
  ['missing-field', 'malformed-json', 'the field wins where the server names it'],
  ['missing-field', 'unsupported-image', 'the field wins where the server names it'],
  ['missing-field', 'not-acceptable', 'the field wins where the server names it'],
  ['invalid-parameter', 'wrong-content-type', 'the parameter wins where the server names it'],
  ['invalid-parameter', 'malformed-json', 'the parameter wins where the server names it'],
  ['invalid-parameter', 'not-acceptable', 'the parameter wins where the server names it'],
  ['invalid-parameter', 'unsupported-image', 'the parameter wins where the server names it'],
  ['invalid-parameter', 'low-confidence', 'the parameter wins where the server names it'],
  ['malformed-json', 'low-confidence', 'JSON that breaks is certain; so is an error by its name'],
  ['not-acceptable', 'low-confidence', 'an error by its name wins over a guess, not over a 406'],
  ['low-confidence', 'unsupported-image', 'two names in one answer'],
];

/** Whether this file says that the first wins over the second, or that either may. */
export function isNamed(winner: string, loser: string): boolean {
  if (over[winner]?.includes(loser)) return true;
  if (byCertainty.some(([first, second]) => [first, second].includes(winner) && [first, second].includes(loser)))
    return true;
  // A network failure beside an answer: the more special of the two, and the answer among equals.
  if (network.includes(loser)) return true;
  if (network.includes(winner)) return general.includes(loser);
  // A named error is the cause whatever the status; an entry of that status that is as sure comes first.
  return named.includes(winner) || named.includes(loser);
}
