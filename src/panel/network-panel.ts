import { browser } from '../browser.ts';

/** Chromium since 129; Firefox has no such way. https://developer.chrome.com/docs/extensions/reference/api/devtools/panels */
type WithNetworkPanel = { readonly network?: { readonly show?: (options: { readonly filter: string }) => unknown } };

/** Opens the browser's own Network panel with a filter; undefined where the browser cannot. */
export function networkPanelOpener(): ((filter: string) => void) | undefined {
  const { network } = browser.devtools.panels as unknown as WithNetworkPanel;
  if (typeof network?.show !== 'function') return undefined;
  return (filter) => void network.show?.({ filter });
}
