import type { Evidence } from './diagnosis.ts';
import { errorBody } from './error-body.ts';
import type { Credential, CredentialFlaw, Exchange, SchemeFlaw } from './exchange.ts';
import { headerValue } from './headers.ts';
import { remembered } from './remembered.ts';

/** The demo host takes the key in `X-API-Key`, all others in `Authorization: Bearer`. */
export function keyHeader({ request }: Exchange): 'authorization' | 'x-api-key' {
  return request.url.origin === 'https://neolens-api-demo.beeceptor.com' ? 'x-api-key' : 'authorization';
}

/** The credential that counts: the one at the documented place, else the first; undefined where none was seen. */
export function sentCredential(exchange: Exchange): Credential | undefined {
  const { credentials } = exchange.request;
  if (credentials.state !== 'present') return undefined;
  const place = keyHeader(exchange);
  return credentials.value.find(({ where, name }) => where === 'header' && name === place) ?? credentials.value[0];
}

/** True where the call was seen to carry no key at all. */
export function hasNoCredential({ request: { credentials } }: Exchange): boolean {
  return credentials.state === 'absent' || (credentials.state === 'present' && credentials.value.length === 0);
}

/** Sent as documented: at the right place, as one Bearer. */
export function isWellPlaced(exchange: Exchange, { where, name, scheme, flaws }: Credential): boolean {
  const place = keyHeader(exchange);
  if (where !== 'header' || name !== place || flaws.some(isSchemeFlaw)) return false;
  return place === 'x-api-key' || scheme?.toLowerCase() === 'bearer';
}

const schemeFlaws: readonly CredentialFlaw[] = [
  'named-header',
  'quoted-scheme',
  'doubled-scheme',
  'colon-after-scheme',
  'joined-scheme',
] satisfies readonly SchemeFlaw[];

/** Of what stands before the key, not of the key. */
export function isSchemeFlaw(flaw: CredentialFlaw): flaw is SchemeFlaw {
  return schemeFlaws.includes(flaw);
}

/** Facts about a key, never the key. */
export function credentialEvidence({ where, name, scheme, shape, length }: Credential): Evidence {
  const value = [scheme, `${shape}[${length}]`].filter((fact) => fact !== undefined).join(' ');
  return { where: where === 'header' ? 'request-header' : 'url', name, value };
}

/** What the answer says of the key: its message, symbolic names and `WWW-Authenticate`, in lower case. */
export const saidOfKey = remembered(
  ({ response }: Exchange): string => {
    if (!response) return '';
    const { message, detail, issue, names } = errorBody(response.body);
    const challenge = headerValue(response.headers, 'www-authenticate')?.slice(0, 500);
    return [message?.value, detail?.value, issue, ...names.map(({ value }) => value), challenge]
      .join(' ')
      .toLowerCase()
      .replace(/_/g, ' ');
  },
  () => false,
);

const key = '(?:api key|token|authorization(?: header)?|credentials?)';
const noneCame = new RegExp(
  `\\b(?:(?<!\\bor )missing|no|without)\\b (?!or invalid)(?:an? |the )?(?:${key}|auth(?:entication)?)\\b(?! or\\b.{0,20}\\binvalid)|(?<!valid )\\b${key}\\b (?:is |are |was |were )?(?:missing|not (?:provided|sent|supplied))\\b`,
);
const noneFound = new RegExp(`(?<!valid )\\b${key}\\b (?:is |are |was |were )?(?:required|not found)\\b`);

/** The server says that no key reached it. */
function saysNoneCame(exchange: Exchange): boolean {
  return noneCame.test(saidOfKey(exchange));
}

/** A key was sent as documented, and the server says that none reached it. */
export function isLost(exchange: Exchange): boolean {
  const sent = sentCredential(exchange);
  return sent !== undefined && isWellPlaced(exchange, sent) && saysNoneCame(exchange);
}

/** The server says so, or what it says of a key that it does not know as well. */
export function saysMissing(exchange: Exchange): boolean {
  return saysNoneCame(exchange) || noneFound.test(saidOfKey(exchange));
}

export function saysExpired(exchange: Exchange): boolean {
  // 'Invalid or expired token' and 'keys never expire' say no such thing.
  return /(?<!\b(?:or|no|not|never|nor) )\b(?:expired?|expiry|expiration)\b(?! or\b)/.test(saidOfKey(exchange));
}
