import type { ApiBase } from '../api/base.ts';
import { isQueryParameter } from '../api/documented-fields.ts';
import { matchBase, plainTwin } from '../api/match-base.ts';
import type { CallUrl, Credential, QueryParameter } from '../decode/exchange.ts';
import { keyFacts } from './credential.ts';
import { fingerprint } from './fingerprint.ts';
import { keySpellings } from './key-spellings.ts';
import { maskSecrets } from './mask-secrets.ts';
import { isKeyParameter, isSecretParameter } from './secret-names.ts';

const maxParameters = 200;

/**
 * The URL of a call to one of `bases`, with the keys in its query as facts; undefined for any other URL.
 * `keys` are its secrets as sent: to find where they are repeated, never to be kept.
 */
export function callUrl(
  url: string,
  bases: readonly ApiBase[],
  salt: string,
): { url: CallUrl; base: ApiBase; credentials: readonly Credential[]; keys: readonly string[] } | undefined {
  // Most requests of a page are none of ours: decide on the origin before parsing anything.
  if (!bases.some((base) => url.startsWith(base.origin) || url.startsWith(plainTwin(base) ?? base.origin)))
    return undefined;
  const parsed = parse(url);
  if (!parsed) return undefined;
  const match = matchBase(parsed.origin, parsed.pathname, bases);
  if (!match) return undefined;
  const credentials: Credential[] = [];
  const keys: string[] = [];
  const query: QueryParameter[] = [];
  const alone = valuesAlone(parsed.search);
  for (const [name, value] of parsed.searchParams) {
    if (query.length === maxParameters) break;
    if (isKeyParameter(name)) {
      credentials.push(keyFacts('query', name, value, salt));
      query.push({ name, value: { state: 'unseen' } });
      keys.push(...keySpellings(value));
    } else if (isSecretParameter(name)) {
      query.push({ name, value: { state: 'unseen' } });
      keys.push(value);
    } else if (value === '' && alone.has(name)) {
      query.push({ name: '', value: { state: 'present', value: maskSecrets(name) } });
    } else {
      query.push({ name, value: { state: 'present', value: maskSecrets(value) } });
    }
  }
  const path = maskSecrets(parsed.pathname);
  return {
    url: { origin: parsed.origin, path, template: match.template, query, urlKey: urlKeyOf(url, salt) },
    base: match.base,
    credentials,
    keys,
  };
}

/** What stands for a URL where the URL itself must not: equal for equal ones, the fragment aside. */
export function urlKeyOf(url: string, salt: string): string {
  return fingerprint(url.replace(/#.*$/s, ''), salt, 16);
}

/** `?81f2` parses as a name without a value, and is a value without a name unless the API has a parameter of that name. */
function valuesAlone(search: string): ReadonlySet<string> {
  const parts = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !part.includes('='));
  const names = parts.flatMap((part) => [...new URL(`http://alone/?${part}`).searchParams].map(([name]) => name));
  return new Set(names.filter((name) => !isQueryParameter(name)));
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
