import type { ApiBase } from '../api/base.ts';
import type { Redirect } from '../decode/exchange.ts';
import { callUrl, urlKeyOf } from './call-url.ts';

/** Where a redirect leads; `location` may be relative to `from`. Undefined for none, and for what is no URL of http. */
export function redirectTo(
  location: string | undefined,
  from: string,
  bases: readonly ApiBase[],
  salt: string,
): Redirect | undefined {
  if (!location) return undefined;
  const url = resolve(location, from);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const { origin } = url;
  const href = origin + url.pathname + url.search;
  const template = callUrl(href, bases, salt)?.url.template;
  return { origin, urlKey: urlKeyOf(href, salt), ...(template === undefined ? {} : { template }) };
}

function resolve(location: string, from: string): URL | undefined {
  try {
    return new URL(location.slice(0, 65_536), from);
  } catch {
    return undefined;
  }
}
