import { test as base } from 'playwright/test';
import type { Driver } from './browsers/driver.ts';
import { type BrowserName, findBrowser } from './browsers/find-browser.ts';
import { builds, launchers } from './browsers/launch.ts';
import { thisSystem } from './browsers/this-system.ts';

export { expect } from 'playwright/test';

export type BrowserOption = { browserUnderTest: BrowserName };

/** Tests that run the built extension in the real browser of their project; one browser serves all tests of a file. */
export const test = base.extend<object, BrowserOption & { driver: Driver }>({
  browserUnderTest: ['chromium', { option: true, scope: 'worker' }],
  driver: [
    async ({ browserUnderTest }, use) => {
      const driver = await launch(browserUnderTest);
      await use(driver);
      await driver.close();
    },
    { scope: 'worker' },
  ],
});

/** A browser of its own, for a test that needs other options. */
export async function launch(
  name: BrowserName,
  options: Partial<Parameters<(typeof launchers)[BrowserName]>[0]> = {},
): Promise<Driver> {
  const browser = findBrowser(name, thisSystem());
  if ('missing' in browser) throw new Error(browser.missing);
  return launchers[name]({ executable: browser.found, dist: builds[name], ...options });
}
