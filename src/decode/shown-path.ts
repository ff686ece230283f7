import type { CallUrl } from './exchange.ts';

/**
 * The path as called, with names in place of identifiers: `/api/neolens/scans/{id}`. The template alone shows the watched
 * base's own prefix as the `/v1` that it stands for.
 */
export function shownPath({ path, template }: Pick<CallUrl, 'path' | 'template'>): string {
  if (path === template) return path;
  const names = template.split('/');
  const segments = path.split('/');
  // The base's prefix may have more segments than `/v1`, or none; below it they stand for each other.
  const shift = segments.length - names.length;
  const below = names.slice(names[1] === 'v1' ? 2 : 1);
  const prefix = segments.slice(0, Math.max(1, shift + names.length - below.length));
  return [...prefix, ...below].join('/');
}
