import type { Page } from 'playwright';
import {
  closeDevTools,
  findDevTools,
  openDevTools,
  screenshotDevTools,
  showConsole,
  showOurPanel,
} from './chromium-devtools.ts';
import type { Chromium } from './chromium-session.ts';
import { surfaceOf } from './chromium-surface.ts';
import type { Tab } from './driver.ts';

/** A page of a tab as the tests see it. */
export function tabOf(chromium: Chromium, page: Page): Tab {
  return {
    ...surfaceOf(page, page),
    async goto(url) {
      await page.goto(url);
    },
    async openDevTools() {
      await page.bringToFront();
      await openDevTools(chromium, page);
    },
    async openPanel() {
      await page.bringToFront();
      return surfaceOf(await showOurPanel(chromium, await openDevTools(chromium, page)), page);
    },
    async hidePanel() {
      const devtools = await findDevTools(chromium, page);
      if (devtools) await showConsole(chromium, devtools);
    },
    closeDevTools: () => closeDevTools(chromium, page),
    async screenshotDevTools(file) {
      const devtools = await findDevTools(chromium, page);
      if (!devtools) throw new Error(`DevTools are not open on ${page.url()}.`);
      await page.bringToFront();
      await screenshotDevTools(devtools, file);
    },
    close: () => page.close(),
  };
}
