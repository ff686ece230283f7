import type { ApiBase } from '../api/base.ts';
import type { BaseProblem } from '../ui/options-types.ts';

/**
 * An API base as a person writes it: `https://app.example/api/neolens`, `localhost:8787/v1`.
 * @returns the base, or why the text is none
 */
export function parseBase(text: string): { base: ApiBase } | { problem: BaseProblem } {
  const written = text.trim();
  if (written === '') return { problem: 'empty' };
  if (written.includes('*')) return { problem: 'wildcard' };
  // A URL parser drops line breaks and encodes blanks; a person meant neither.
  if (/\s/.test(written)) return { problem: 'not-a-url' };
  const url = parseUrl(written);
  if (!url) return { problem: 'not-a-url' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { problem: 'scheme' };
  if (url.username !== '' || url.password !== '') return { problem: 'credentials' };
  if (url.search !== '' || url.hash !== '' || /[?#]/.test(written)) return { problem: 'query' };
  return { base: { origin: url.origin, prefix: url.pathname.replace(/\/+$/, '') } };
}

export function isSameBase(first: ApiBase, second: ApiBase): boolean {
  return first.origin === second.origin && first.prefix === second.prefix;
}

/** A bare host gets the scheme that a person means: http for this machine, else https. */
function parseUrl(written: string): URL | undefined {
  const local = /^(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/i.test(written);
  const bare = /^[\p{L}\p{N}_.-]+(?::\d+)?(?:\/|$)/u.test(written) && !/^[a-z][a-z\d+.-]*:(?!\d)/i.test(written);
  try {
    const url = new URL(bare || local ? `${local ? 'http' : 'https'}://${written}` : written);
    const named = url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[');
    const sound = url.hostname === '' || /^[^.]+(?:\.[^.]+)*\.?$/.test(url.hostname);
    return sound && (named || !bare) ? url : undefined;
  } catch {
    return undefined;
  }
}
