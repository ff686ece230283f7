import type { ApiBase } from './base.ts';
import { templateOf } from './template.ts';

/**
 * The base that a call goes to, and its path template with the base's prefix shown as the `/v1` it stands for.
 * `origin` is `https://host:port`, `path` the pathname as called, without query. Undefined: not a call to a watched base.
 */
export function matchBase(
  origin: string,
  path: string,
  bases: readonly ApiBase[],
): { readonly base: ApiBase; readonly template: string } | undefined {
  const ofOrigin = bases.filter((base) => base.origin === origin || plainTwin(base) === origin);
  if (ofOrigin.length === 0) return undefined;
  const inside = longestPrefixFirst(ofOrigin).find((base) => isBelow(path, base.prefix));
  if (inside) return { base: inside, template: templateBelow(inside, path) };
  const whole = ofOrigin.find((base) => base.wholeHost);
  return whole ? { base: whole, template: templateOf(path, 'api') } : undefined;
}

/** An `https:` base called by plain `http:` is a mistake worth telling: it is blocked, or redirected without the key. */
export function plainTwin({ origin }: ApiBase): string | undefined {
  return /^https:\/\/[^:]+$/.test(origin) ? `http${origin.slice('https'.length)}` : undefined;
}

function longestPrefixFirst(bases: readonly ApiBase[]): readonly ApiBase[] {
  return bases.toSorted((a, b) => b.prefix.length - a.prefix.length);
}

/** A prefix ends at a segment border: `/v1` is no prefix of `/v10`. */
function isBelow(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`);
}

/** A user's own base may be a folder of records: `/patients`, with names below it. */
function rootOf(base: ApiBase): 'api' | 'unsure' {
  return base.wholeHost || /\/v\d+$/.test(base.prefix) ? 'api' : 'unsure';
}

function templateBelow(base: ApiBase, path: string): string {
  const below = templateOf(path.slice(base.prefix.length), rootOf(base));
  const standsForItself = base.prefix === '' && (base.wholeHost || /^\/v\d{1,2}(\/|$)/.test(below));
  return standsForItself ? below : `/v1${below}`;
}
