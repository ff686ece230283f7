import { endpoints } from '../../api/endpoints.ts';

const number = /^\d{1,15}(?:\.\d+)?$/;
const requestId = /^[\w.:-]{1,128}$/;

/** Fields of the documented envelopes, and what a value of theirs looks like that names a thing of the API. */
const technicalFields = new Map<string, RegExp>([
  ['status', /^(?:success|error|fail|failed|failure|[1-5]\d\d)$/],
  ['code', /^(?:[1-5]\d\d|[A-Z]+(?:_[A-Z]+)+)$/],
  ['field', /^[a-z]+(?:[_.][a-z]+)*$/],
  ['version', /^v?\d{1,4}(?:\.\d{1,4})*$/],
  ['request_id', requestId],
  ['requestId', requestId],
  ['retry_after', number],
  ['limit', number],
  ['remaining', number],
  ['reset', number],
]);

const scope = /^(?:read|write|admin):[a-z]+$|^[a-z]+:(?:read|write|admin)$/;
const errorName =
  /^(?:ModelUnavailable|LowConfidence|InputFormatError|Bad Request|Unauthorized|Forbidden|Not Found|Conflict|Too Many Requests|Internal Server Error|Service Unavailable)$/;

const documentedWords = new Map<string, ReadonlySet<string>>();
const documentedNumbers = new Set<string>();
for (const parameter of endpoints.flatMap((endpoint) => endpoint.parameters)) {
  if (parameter.values) {
    const known = documentedWords.get(parameter.name) ?? new Set();
    documentedWords.set(parameter.name, new Set([...known, ...parameter.values]));
  }
  if (parameter.type === 'number' || parameter.type === 'integer') documentedNumbers.add(parameter.name);
}

/**
 * An allow-list: true only where the value of the field `name` cannot be a patient's datum, because the documentation names the
 * value or says what the field is for. What it does not know stays hidden until the person asks.
 */
export function isOpenValue(name: string, value: string): boolean {
  if (scope.test(value) || errorName.test(value)) return true;
  if (documentedWords.get(name)?.has(value)) return true;
  if (documentedNumbers.has(name) && value.trim() !== '' && Number.isFinite(Number(value))) return true;
  return technicalFields.get(name)?.test(value) === true;
}

/** Headers that say how, not about whom. Keys in them were masked when the call was captured. */
const technicalHeaders = new Set([
  ...['accept', 'accept-encoding', 'accept-language', 'accept-ranges', 'age', 'allow', 'alt-svc', 'authorization'],
  ...[
    'cache-control',
    'cf-ray',
    'connection',
    'content-encoding',
    'content-language',
    'content-length',
    'content-type',
  ],
  ...['date', 'dnt', 'etag', 'expires', 'host', 'if-none-match', 'keep-alive', 'last-modified', 'origin', 'pragma'],
  ...[
    'priority',
    'referrer-policy',
    'request-id',
    'retry-after',
    'server',
    'server-timing',
    'strict-transport-security',
  ],
  ...['te', 'trailer', 'transfer-encoding', 'upgrade', 'upgrade-insecure-requests', 'user-agent', 'vary', 'via'],
  ...['www-authenticate', 'x-api-key', 'x-content-type-options', 'x-correlation-id', 'x-frame-options'],
  ...['x-neolens-client', 'x-powered-by', 'x-request-id', 'x-requested-with', 'x-retry-after'],
]);

const technicalHeaderFamilies =
  /^(?:access-control-|x-rate-?limit|ratelimit|sec-|content-security-policy|cross-origin-)/;

/** `name` in lower case. False: the value may carry an identifier (`Referer`, `Location`, `Cookie`, unknown names). */
export function isOpenHeader(name: string): boolean {
  return technicalHeaders.has(name) || technicalHeaderFamilies.test(name);
}
