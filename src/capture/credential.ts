import type { Credential, CredentialFlaw, CredentialShape } from '../decode/exchange.ts';
import { fingerprint } from './fingerprint.ts';

/** `neolens_live_` and 24 characters, as the Authentication page documents. */
const neolensKey = /^neolens_live_[a-z0-9]{24}$/;
const keyLike = /^neolens_/i;
/** The first part is base64 of a JSON object, so it begins with that of `{`. */
const jwt = /^ey[\w-]+\.[\w-]+\.[\w-]*$/;
/** What stands in the documentation wherever a key should: it works for nobody. */
const sampleKey = 'neolens_live_abcd1234efgh5678ijkl9012';

const registeredSchemes = ['Bearer', 'Basic', 'Digest', 'Negotiate', 'DPoP', 'HOBA', 'Mutual', 'Token', 'ApiKey'];

/** What people paste in place of a key, in lower case without the brackets around it. */
const placeholders = [
  'your_api_key',
  'your-api-key',
  'your_api_key_here',
  'your_neolens_api_key',
  'your_token',
  'your_api_token',
  'api_key',
  'apikey',
  'token',
  'undefined',
  'null',
  'nan',
  'none',
  'true',
  'false',
  '[object object]',
  'xxx',
  'changeme',
  'neolens_live_your_api_key',
  'neolens_live_xxxxxxxxxxxxxxxxxxxxxxxx',
];

/** Facts about the value of an `Authorization` field: `Bearer KEY`, a bare key, or whatever was sent. */
export function authorizationFacts(value: string, salt: string): Credential {
  const [, scheme, rest] = /^\s*([A-Za-z]+)(?:\s+(.*))?$/s.exec(value) ?? [];
  const known = registeredSchemes.find((name) => name.toLowerCase() === scheme?.toLowerCase());
  if (scheme === undefined || (known === undefined && rest === undefined)) {
    return { where: 'header', name: 'authorization', ...secretFacts(value, salt) };
  }
  const secret = rest ?? '';
  const doubled = /^bearer\s+/i.exec(secret);
  const facts = secretFacts(doubled ? secret.slice(doubled[0].length) : secret, salt);
  const flaws: CredentialFlaw[] = doubled ? ['doubled-scheme', ...facts.flaws] : [...facts.flaws];
  return { where: 'header', name: 'authorization', scheme: known ? scheme : 'other', ...facts, flaws };
}

/** Facts about a key that stands alone, as in `X-API-Key` or a query parameter. */
export function keyFacts(where: Credential['where'], name: string, value: string, salt: string): Credential {
  return { where, name, ...secretFacts(value, salt) };
}

type SecretFacts = Omit<Credential, 'where' | 'name' | 'scheme'>;

function secretFacts(value: string, salt: string): SecretFacts {
  const bare = value.trim().replace(/^(["'`])(.*)\1$/s, '$2');
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

function shapeOf(bare: string, placeholder: string | undefined): CredentialShape {
  if (bare === '') return 'empty';
  if (placeholder !== undefined) return 'placeholder';
  if (neolensKey.test(bare)) return 'neolens-key';
  return jwt.test(bare) ? 'jwt' : 'other';
}

/** Whether it is no key but what stands where one should be. */
export function isPlaceholder(value: string): boolean {
  return placeholderIn(value) !== undefined;
}

function placeholderIn(bare: string): string | undefined {
  if (bare.length > 64) return undefined;
  if (bare === sampleKey) return 'sample-key';
  // Brackets around letters only: a real key in brackets has digits, and must not be shown.
  if (/^(?:\$\{[a-z_.\s-]*\}|\{\{?[a-z_.\s-]*\}\}?|<[a-z_.\s-]*>|%[a-z_]*%|\$[a-z_]+)$/i.test(bare)) return bare;
  // What stands in brackets may be a key after all: of a template only its form is told.
  if (/^\$\{[^{}]*\}$/.test(bare)) return `\${…}`;
  if (/^(?:process\.env|import\.meta\.env)\.[a-z_]+$/i.test(bare) || /^\[object [a-z]+\]$/i.test(bare)) return bare;
  const plain = bare.toLowerCase();
  return placeholders.includes(plain) || /^(neolens_live_)?x{8,}$/.test(plain) ? bare : undefined;
}

function flawsOf(value: string, bare: string, shape: CredentialShape): CredentialFlaw[] {
  const flaws: CredentialFlaw[] = [];
  if (value !== value.trim()) flaws.push('blank-around');
  if (value.trim() !== bare) flaws.push('quote-around');
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
