const keyHeaders = new Set(['x-api-key', 'api-key', 'x-neolens-key', 'x-auth-token', 'x-access-token']);
const secretHeaders = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie', ...keyHeaders]);
/** A person's own backend has names of its own. `Idempotency-Key` is none, and worth seeing. */
const secretHeader =
  /(?:^|[-_])(?:(?<!idempotency-)key|apikey|token|secret|password|session(?:[-_]?id)?|jwt|signature)$/;

const keyParameters = new Set([
  'api_key',
  'apikey',
  'api-key',
  'x-api-key',
  'key',
  'token',
  'access_token',
  'auth',
  'authorization',
]);
/** What else must not be kept, though it is no key to the API. */
const secretParameter =
  /(?:^|[-_])(?:secret|password|signature|sig|jwt|session(?:[-_]?id)?|(?:refresh|id|auth|session|security|csrf)[-_]?token)$/i;

/** Whether the header field, its name in lower case, holds a key to the API alone. */
export function isKeyHeader(name: string): boolean {
  return keyHeaders.has(name);
}

/** Whether the value of the header field, its name in lower case, must not be kept. */
export function isSecretHeader(name: string): boolean {
  return secretHeaders.has(name) || secretHeader.test(name);
}

/** Whether the query parameter holds a key to the API. */
export function isKeyParameter(name: string): boolean {
  return keyParameters.has(name.toLowerCase());
}

/** Whether the value of the query parameter, which is no key to the API, must not be kept. */
export function isSecretParameter(name: string): boolean {
  return secretParameter.test(name);
}
