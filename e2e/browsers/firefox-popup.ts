import type { Surface } from './driver.ts';
import { both, type Chrome, extensionPlace, type Place, tabPlace, within } from './firefox-chrome.ts';
import type { ChromeModules, Extension, ToolbarAction, XulBrowser } from './firefox-chrome-types.ts';
import { selectTab } from './firefox-select-tab.ts';
import { browserSurface, extensionPageLoaded } from './firefox-surface.ts';
import { until } from './until.ts';

declare const ChromeUtils: ChromeModules;

/** Clicks the extension's toolbar button on a tab, which opens its popup and grants `activeTab`. */
export async function openFirefoxPopup(
  chrome: Chrome,
  context: string,
  extensionId: string,
): Promise<Surface & { close(): Promise<void> }> {
  const extension = extensionPlace(extensionId);
  const browser = popupBrowserPlace(extension);
  const popup = browserSurface(chrome, browser);
  const close = () => closePopup(chrome, extension);
  await close();
  await selectTab(chrome, tabPlace(context));
  await chrome.at(actionPlace(extension), clickToolbarButton);
  await until(() => extensionPageLoaded(popup), { timeoutMs: 20_000, what: 'the document of the popup' });
  await until(() => chrome.at(browser, isShown), { timeoutMs: 20_000, what: 'the popup to be shown' });
  return {
    evaluate: popup.evaluate,
    async screenshot(file) {
      await until(() => popup.evaluate(fitsItsContent), { timeoutMs: 5_000, what: 'the popup to fit its content' });
      await popup.screenshot(file);
    },
    close,
  };
}

/** The text of the toolbar badge on a tab; '' when there is none. */
export function firefoxBadgeText(chrome: Chrome, context: string, extensionId: string): Promise<string> {
  const buttonAndTab = both(actionPlace(extensionPlace(extensionId)), tabPlace(context));
  return chrome.at(buttonAndTab, ([{ action }, tab]) => action.getProperty(tab, 'badgeText'));
}

function actionPlace(extension: Place<Extension>): Place<ToolbarAction> {
  return within(
    'the toolbar button',
    extension,
    (extension) => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      return ExtensionParent.apiManager.global.browserActionFor(extension);
    },
    null,
  );
}

function clickToolbarButton({ id, widget }: ToolbarAction): void {
  const url = 'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs';
  const { CustomizableUI } = ChromeUtils.importESModule(url);
  CustomizableUI.addWidgetToArea(id, CustomizableUI.AREA_NAVBAR);
  const button = widget.forWindow(window).node.querySelector('.unified-extensions-item-action-button');
  (button as HTMLElement | null)?.click();
}

function popupBrowserPlace(extension: Place<Extension>): Place<XulBrowser> {
  return within(
    'the popup',
    extension,
    ({ views }) => [...views].find(({ viewType }) => viewType === 'popup')?.xulBrowser,
    null,
  );
}

function isShown(browser: XulBrowser): boolean {
  return (browser.closest('panel') as XulPanel | null)?.state === 'open';
}

type XulPanel = Element & { readonly state: string; hidePopup(): void };

/** The popup grows to its content, up to 600 px, some frames after the content has changed. */
function fitsItsContent(): boolean {
  return document.documentElement.scrollHeight <= innerHeight || innerHeight >= 600;
}

async function closePopup(chrome: Chrome, extension: Place<Extension>): Promise<void> {
  await until(() => chrome.at(extension, hidePopups), { timeoutMs: 20_000, what: 'the popup to close' });
}

/** Whether no popup is left. */
function hidePopups({ views }: Extension): boolean {
  const popups = [...views].filter(({ viewType }) => viewType === 'popup');
  for (const { xulBrowser } of popups) (xulBrowser?.closest('panel') as XulPanel | null)?.hidePopup();
  return popups.length === 0;
}
