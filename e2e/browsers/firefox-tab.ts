import type { Bidi } from './bidi.ts';
import type { Tab } from './driver.ts';
import { type Chrome, place, tabPlace, within } from './firefox-chrome.ts';
import type { ChromeModules, ChromeServices, TabBrowser, WebExtensionPolicies } from './firefox-chrome-types.ts';
import { firefoxDevTools } from './firefox-devtools.ts';
import { selectTab } from './firefox-select-tab.ts';
import { browserSurface, extensionPageLoaded } from './firefox-surface.ts';
import { until } from './until.ts';

declare const ChromeUtils: ChromeModules;
declare const Services: ChromeServices;
declare const WebExtensionPolicy: WebExtensionPolicies;

/** A tab by its BiDi browsing context, which stays the same over navigations. */
export function firefoxTab(bidi: Bidi, chrome: Chrome, context: string, extensionId: string): Tab {
  const tab = tabPlace(context);
  const page = browserSurface(
    chrome,
    within('the tab’s browser', tab, ({ linkedBrowser }) => linkedBrowser, null),
  );
  const devTools = firefoxDevTools(chrome, context, extensionId);
  return {
    evaluate: page.evaluate,
    async screenshot(file) {
      await selectTab(chrome, tab);
      await page.screenshot(file);
    },
    goto: async (url) => void (await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })),
    openDevTools: devTools.open,
    openPanel: devTools.openPanel,
    hidePanel: devTools.hidePanel,
    closeDevTools: devTools.close,
    screenshotDevTools: devTools.screenshot,
    close: async () => void (await bidi.send('browsingContext.close', { context })),
  };
}

/** Opens a page of the extension in a new tab, which BiDi itself may not do, and gives its browsing context. */
export async function openExtensionTab(chrome: Chrome, extensionId: string, path: string): Promise<string> {
  const window = place('the browser window', () => globalThis as unknown as { gBrowser: TabBrowser }, null);
  return chrome.at(
    window,
    ({ gBrowser }, { id, path }) => {
      const url = WebExtensionPolicy.getByID(id)?.getURL(path) ?? '';
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      gBrowser.selectedTab = gBrowser.addTab(url, { triggeringPrincipal });
      const navigables = 'chrome://remote/content/shared/NavigableManager.sys.mjs';
      const { NavigableManager } = ChromeUtils.importESModule(navigables);
      return NavigableManager.getIdForBrowser(gBrowser.selectedTab.linkedBrowser);
    },
    { id: extensionId, path },
  );
}

/** Resolves once a tab shows a page of the extension. */
export async function untilExtensionTabLoaded(tab: Tab, path: string): Promise<void> {
  await until(() => extensionPageLoaded(tab), { timeoutMs: 20_000, what: `${path} to load` });
}
