import type { BrowserContext, CDPSession, Page } from 'playwright';
import { until } from './until.ts';

/** A running Chromium with our extension in it. */
export type Chromium = {
  readonly context: BrowserContext;
  /** Session with the browser itself, not with one page. */
  readonly cdp: CDPSession;
  readonly extensionId: string;
  /** `chrome-extension://ID` */
  readonly extensionOrigin: string;
  /** URL of the page that the manifest names as `devtools_page`. */
  readonly devtoolsPageUrl: string;
};

const targetIds = new WeakMap<Page, string>();

/** The CDP target id of a page; undefined when the page has just gone. */
export async function targetIdOf({ context }: Pick<Chromium, 'context'>, page: Page): Promise<string | undefined> {
  const known = targetIds.get(page);
  if (known) return known;
  try {
    const session = await context.newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    targetIds.set(page, targetInfo.targetId);
    return targetInfo.targetId;
  } catch (error) {
    if (page.isClosed()) return undefined;
    throw error;
  }
}

/** Playwright's page for a target; `what` names it should it never come. */
export function pageOfTarget(chromium: Chromium, targetId: string, what: string): Promise<Page> {
  return until(
    async () => {
      for (const page of chromium.context.pages()) if ((await targetIdOf(chromium, page)) === targetId) return page;
      return undefined;
    },
    { what },
  );
}

/** Loads `url` in a page that is in no tab strip and in no `tabs.query`, hands it to `use`, and closes it. */
export async function withHiddenPage<R>(chromium: Chromium, url: string, use: (page: Page) => Promise<R>): Promise<R> {
  const { targetId } = await chromium.cdp.send('Target.createTarget', { url, hidden: true, background: true });
  const page = await pageOfTarget(chromium, targetId, `a hidden page for ${url}`);
  try {
    await page.waitForURL(url);
    return await use(page);
  } finally {
    await page.close();
  }
}

/** A hidden page with the extension's rights that runs none of its code. */
export function withExtensionApi<R>(chromium: Chromium, use: (page: Page) => Promise<R>): Promise<R> {
  return withHiddenPage(chromium, `${chromium.extensionOrigin}/manifest.json`, use);
}
