import type { Exchange } from '../../decode/exchange.ts';
import { shownPath } from '../../decode/shown-path.ts';

/**
 * What finds the call in the filter of Chromium's Network panel: host, method, status and the fixed parts of its path.
 * Identifiers and the query are left out, since the browser keeps its filter.
 */
export function networkFilter({ request, response }: Exchange): string {
  const { method, url } = request;
  const domain = url.origin.replace(/^\w+:\/\//, '').replace(/:\d+$/, '');
  const fixed = shownPath(url).split(/\{[^}]*\}|…/);
  const status = response ? [`status-code:${response.status}`] : [];
  return [`domain:${domain}`, `method:${method}`, ...status, ...fixed]
    .filter((word) => word !== '' && word !== '/' && !/\s/.test(word))
    .join(' ');
}
