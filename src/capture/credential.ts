import type { Credential, CredentialFlaw, CredentialShape } from '../decode/exchange.ts';
import { readAuthorization } from './authorization.ts';
import { fingerprint } from './fingerprint.ts';
import { placeholderIn } from './placeholder.ts';

/** `neolens_live_` and 24 characters, as the Authentication page documents. */
const neolensKey = /^neolens_live_[a-z0-9]{24}$/;
const keyLike = /^neolens_/i;
/** The first part is base64 of a JSON object, so it begins with that of `{`. */
const jwt = /^ey[\w-]+\.[\w-]+\.[\w-]*$/;

/** Facts about the value of an `Authorization` field: `Bearer KEY`, a bare key, or whatever was sent. */
export function authorizationFacts(value: string, salt: string): Credential {
  const { scheme, secret, flaws } = readAuthorization(value);
  const facts = secretFacts(secret, salt);
  return {
    where: 'header',
    name: 'authorization',
    ...(scheme === undefined ? {} : { scheme }),
    ...facts,
    flaws: [...flaws, ...facts.flaws],
  };
}

/** Facts about a key that stands alone, as in `X-API-Key` or a query parameter. */
export function keyFacts(where: Credential['where'], name: string, value: string, salt: string): Credential {
  return { where, name, ...secretFacts(value, salt) };
}

type SecretFacts = Omit<Credential, 'where' | 'name' | 'scheme'>;

function secretFacts(value: string, salt: string): SecretFacts {
  const bare = bareKey(value);
  const placeholder = placeholderIn(bare);
  const shape = shapeOf(bare, placeholder);
  const expiresAt = shape === 'jwt' ? jwtExpiry(bare) : undefined;
  return {
    shape,
    ...(placeholder === undefined ? {} : { placeholder }),
    flaws: shape === 'placeholder' || shape === 'empty' ? [] : flawsOf(value, bare, shape),
    length: value.length,
    fingerprint: bare === '' ? '' : fingerprint(bare, salt, 6),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}

/** Without blanks and quotes around it; a quote may have lost its other half. */
export function bareKey(value: string): string {
  return value
    .trim()
    .replace(/^["'`]/, '')
    .replace(/["'`]$/, '');
}

function shapeOf(bare: string, placeholder: string | undefined): CredentialShape {
  if (bare === '') return 'empty';
  if (placeholder !== undefined) return 'placeholder';
  if (neolensKey.test(bare)) return 'neolens-key';
  return jwt.test(bare) ? 'jwt' : 'other';
}

function flawsOf(value: string, bare: string, shape: CredentialShape): CredentialFlaw[] {
  const flaws: CredentialFlaw[] = [];
  if (value !== value.trim()) flaws.push('blank-around');
  const quotes = value.trim().length - bare.length;
  if (quotes > 0) flaws.push(quotes === 1 ? 'quote-unclosed' : 'quote-around');
  if (shape !== 'other') return flaws;
  if (!bare.startsWith('neolens_live_')) flaws.push('wrong-prefix');
  const random = bare.replace(keyLike, '').replace(/^(live|test)_/i, '');
  if (random.length !== 24) flaws.push('wrong-length');
  if (/[^a-z0-9]/.test(random)) flaws.push('wrong-characters');
  return flaws;
}

function jwtExpiry(token: string): number | undefined {
  try {
    const payload: unknown = JSON.parse(atob((token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/')));
    const expiry = typeof payload === 'object' && payload !== null && 'exp' in payload ? payload.exp : undefined;
    return typeof expiry === 'number' && expiry > 0 && expiry < 1e11 ? expiry * 1000 : undefined;
  } catch {
    return undefined; // three dotted parts that are no JWT
  }
}
