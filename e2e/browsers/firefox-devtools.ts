import type { Surface } from './driver.ts';
import { type Chrome, type Place, tabPlace, within } from './firefox-chrome.ts';
import type { ChromeModules, DevTools, Toolbox, XulBrowser, XulTab, XulWindow } from './firefox-chrome-types.ts';
import { saveScreenshot, type View } from './firefox-screenshot.ts';
import { selectTab } from './firefox-select-tab.ts';
import { browserSurface, extensionPageLoaded } from './firefox-surface.ts';
import { until } from './until.ts';

declare const ChromeUtils: ChromeModules;

/** DevTools of one tab. */
export type FirefoxDevTools = {
  open(): Promise<void>;
  openPanel(): Promise<Surface>;
  hidePanel(): Promise<void>;
  close(): Promise<void>;
  screenshot(file: string): Promise<void>;
};

export function firefoxDevTools(chrome: Chrome, context: string, extensionId: string): FirefoxDevTools {
  const tab = tabPlace(context);
  const toolbox = toolboxPlace(tab);
  const panel = browserSurface(chrome, panelBrowserPlace(toolbox, extensionId));

  async function open(): Promise<void> {
    await selectTab(chrome, tab);
    await chrome.at(gDevToolsWith(tab), async ({ gDevTools, tab }) => {
      if (gDevTools.getToolboxForTab(tab)) return;
      await gDevTools.showToolboxForTab(tab, { toolId: 'webconsole' });
    });
    await until(() => chrome.at(toolbox, extensionIsReady, extensionId), {
      timeoutMs: 20_000,
      what: 'the devtools page to create its panel and to listen to devtools.network',
    });
  }

  async function openPanel(): Promise<Surface> {
    await open();
    await chrome.at(toolbox, showPanel, extensionId);
    await until(() => extensionPageLoaded(panel), { timeoutMs: 20_000, what: 'the document of the DevTools panel' });
    return panel;
  }

  return {
    open,
    openPanel,
    hidePanel: () => chrome.at(toolbox, async (toolbox) => void (await toolbox.selectTool('webconsole'))),
    close: () => chrome.at(gDevToolsWith(tab), ({ gDevTools, tab }) => gDevTools.closeToolboxForTab(tab)),
    async screenshot(file) {
      await selectTab(chrome, tab);
      await saveScreenshot(chrome, toolboxView(toolbox), file);
    },
  };
}

function gDevToolsWith(tab: Place<XulTab>): Place<{ gDevTools: DevTools; tab: XulTab }> {
  return within(
    'DevTools',
    tab,
    (tab) => {
      const loader = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
      return { gDevTools: loader.require('devtools/client/framework/devtools').gDevTools, tab };
    },
    null,
  );
}

function toolboxPlace(tab: Place<XulTab>): Place<Toolbox> {
  return within('the toolbox', gDevToolsWith(tab), ({ gDevTools, tab }) => gDevTools.getToolboxForTab(tab), null);
}

/** Calls are reported from the moment the listener stands in the toolbox, which is later than the devtools page's own load. */
async function extensionIsReady(toolbox: Toolbox, extensionId: string): Promise<boolean> {
  if (!toolbox.getAdditionalTools().some((tool) => tool.extensionId === extensionId)) return false;
  const network = await toolbox.getNetMonitorAPI();
  return network.hasRequestFinishedListeners();
}

async function showPanel(toolbox: Toolbox, extensionId: string): Promise<void> {
  const tool = toolbox.getAdditionalTools().find((tool) => tool.extensionId === extensionId);
  if (!tool) throw new Error('The extension has no DevTools panel.');
  await toolbox.selectTool(tool.id);
}

function panelBrowserPlace(toolbox: Place<Toolbox>, extensionId: string): Place<XulBrowser> {
  return within(
    'the DevTools panel',
    toolbox,
    (toolbox, id) => {
      const tool = toolbox.getAdditionalTools().find((tool) => tool.extensionId === id);
      const frame = toolbox.doc.getElementById(`toolbox-panel-iframe-${tool?.id}`) as HTMLIFrameElement | null;
      return frame?.contentDocument?.querySelector('browser') as XulBrowser | null | undefined;
    },
    extensionId,
  );
}

/** The part of the browser window that DevTools take. */
function toolboxView(toolbox: Place<Toolbox>): Place<View> {
  return within(
    'the toolbox',
    toolbox,
    (toolbox) => {
      const frame = toolbox.win.browsingContext.embedderElement;
      const { x, y, width, height } = frame.getBoundingClientRect();
      const window = (frame.ownerDocument.defaultView as unknown as XulWindow).browsingContext.currentWindowGlobal;
      return window && { window, region: new DOMRect(x, y, width, height), width, height };
    },
    null,
  );
}
