import type { Page } from 'playwright';
import { type Chromium, withExtensionApi } from './chromium-session.ts';
import { evaluateIn, surfaceOf } from './chromium-surface.ts';
import type { Surface } from './driver.ts';
import { until } from './until.ts';

/** Long after a popup that stays open has been announced, ms. */
const clickAgainMs = 5_000;

type Chrome = {
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
  tabs: { query(query: { index: number }): Promise<{ id: number }[]> };
};
declare const chrome: Chrome;

/** The CDP target of the tab in front: the tab in the strip, which is another target than the page it shows. */
export async function frontTabTarget(chromium: Chromium): Promise<string> {
  const front = await until(async () => (await tabTargets(chromium)).find((tab) => tab.active), {
    what: 'a tab in front',
  });
  return front.targetId;
}

/** Clicks the extension's icon for a tab: opens the real popup, and grants `activeTab` as a person's click does. */
export async function openPopup(
  chromium: Chromium,
  page: Page,
  tabTarget: string,
): Promise<Surface & { close(): Promise<void> }> {
  await page.bringToFront();
  const before = new Set(chromium.context.pages());
  const click = () => chromium.cdp.send('Extensions.triggerAction', { id: chromium.extensionId, targetId: tabTarget });
  await click();
  let clickedAt = Date.now();
  const isPopup = (each: Page) => !before.has(each) && each.url().startsWith(chromium.extensionOrigin);
  const shown = async () => {
    const popup = chromium.context.pages().find(isPopup);
    // A window that takes the focus meanwhile, as DevTools may, closes the popup: a person would click again.
    if (!popup && Date.now() - clickedAt > clickAgainMs) {
      clickedAt = Date.now();
      await click();
    }
    return popup;
  };
  const popup = await until(shown, { what: `the popup on ${page.url()}` });
  await popup.waitForLoadState();
  return { ...surfaceOf(popup), close: () => popup.close() };
}

/** The text of the badge on a tab. */
export async function badgeText(chromium: Chromium, tabTarget: string): Promise<string> {
  const tab = (await tabTargets(chromium)).find((each) => each.targetId === tabTarget);
  if (!tab) throw new Error('The tab is closed.');
  return withExtensionApi(chromium, (page) => evaluateIn(page, badgeOfTabAt, tab.index));
}

async function badgeOfTabAt(index: number): Promise<string> {
  const [tab] = await chrome.tabs.query({ index });
  if (!tab) throw new Error(`There is no tab at place ${index} of the tab strip.`);
  return chrome.action.getBadgeText({ tabId: tab.id });
}

type TabTarget = { targetId: string; active: boolean; index: number };

async function tabTargets(chromium: Chromium): Promise<TabTarget[]> {
  const { targetInfos } = await chromium.cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  return targetInfos.map(({ targetId, embedderData }) => {
    const data = embedderData as { tabActive?: boolean; tabStripIndex?: number } | undefined;
    return { targetId, active: data?.tabActive === true, index: data?.tabStripIndex ?? -1 };
  });
}
