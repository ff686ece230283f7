import type { CallUrl } from './exchange.ts';

/**
 * The path as called, with names in place of identifiers: `/api/neolens/scans/{id}`. The template alone shows the watched
 * base's own prefix as the `/v1` that it stands for.
 */
export function shownPath(url: Pick<CallUrl, 'path' | 'template'>): string {
  return url.path === url.template ? url.path : [...prefixOf(url), ...namesBelow(url.template)].join('/');
}

/**
 * A documented template (`/v1/scans`) as it is to be called where the call went: `/api/neolens/scans` under a base of the
 * user's own, whose prefix stands for the `/v1`.
 */
export function pathBelowBase(url: Pick<CallUrl, 'path' | 'template'>, documented: string): string {
  const isBelow = url.template.split('/')[1] === 'v1';
  return isBelow ? [...prefixOf(url), ...namesBelow(documented)].join('/') : documented;
}

/** The base's prefix may have more segments than `/v1`, or none; below it path and template stand for each other. */
function prefixOf({ path, template }: Pick<CallUrl, 'path' | 'template'>): readonly string[] {
  const segments = path.split('/');
  return segments.slice(0, Math.max(1, segments.length - namesBelow(template).length));
}

function namesBelow(template: string): readonly string[] {
  const names = template.split('/');
  return names.slice(names[1] === 'v1' ? 2 : 1);
}
