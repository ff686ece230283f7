import type { Chrome, Place } from './firefox-chrome.ts';
import type { TabBrowser, XulTab } from './firefox-chrome-types.ts';

declare const gBrowser: TabBrowser;

/** Brings a tab to the front of its window and resolves once it is painted there. */
export function selectTab(chrome: Chrome, tab: Place<XulTab>): Promise<void> {
  return chrome.at(tab, async (tab) => {
    if (gBrowser.selectedTab === tab) return;
    await new Promise((resolve) => {
      gBrowser.addEventListener('TabSwitchDone', resolve, { once: true });
      gBrowser.selectedTab = tab;
    });
  });
}
