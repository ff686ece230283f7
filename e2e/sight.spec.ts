import type { Driver, Surface } from './browsers/driver.ts';
import { until } from './browsers/until.ts';
import { expect, launch, test } from './fixtures.ts';
import { type Inspected, inspect } from './harness.ts';
import { trialKey } from './mock-api/keys.ts';
import { popupPage } from './pages/popup.ts';

/** A page whose calls used up their limit of five, and what shows it. */
async function usedUp(driver: Driver): Promise<{ page: Inspected; popup: Surface & { close(): Promise<void> } }> {
  const page = await inspect(driver);
  const headers = { authorization: `Bearer ${trialKey('sight')}` };
  for (let count = 0; count < 7; count++) await page.call({ path: '/me', headers });
  const popup = await driver.openPopup(page.tab);
  await until(async () => (await popupPage(popup).cards()).some(({ failures }) => failures === 2), {
    what: 'the used-up limit',
  });
  return { page, popup };
}

/** What can only be reached by scrolling sideways: 0 where nothing is. */
function cutOff(surface: Surface): Promise<number> {
  return surface.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

function matches(surface: Surface, query: string): Promise<boolean> {
  return surface.evaluate((wanted) => matchMedia(wanted).matches, query);
}

test('with forced colours the meter and the kinds of calls in the plot can be told apart', async ({
  browserUnderTest,
}) => {
  const driver = await launch(browserUnderTest, { sight: { forcedColors: true } });
  const { page, popup } = await usedUp(driver);
  expect(await matches(popup, '(forced-colors: active)')).toBe(true);
  const shown = await popup.evaluate(() => {
    const styleOf = (name: string) => {
      const element = document.querySelector(name);
      return element ? getComputedStyle(element) : undefined;
    };
    return {
      meter: styleOf('.meter')?.borderTopWidth,
      served: styleOf('.limit-plot .served')?.fill,
      refused: styleOf('.limit-plot .refused')?.fill,
      plot: styleOf('.limit-plot')?.backgroundColor,
    };
  });
  expect(shown.meter).toBe('1px');
  expect(new Set([shown.served, shown.refused, shown.plot]).size).toBe(3);
  await popup.close();
  await page.close();
  await driver.close();
});

test('where motion is unwanted nothing moves', async ({ browserUnderTest }) => {
  const driver = await launch(browserUnderTest, { sight: { reducedMotion: true } });
  const { page, popup } = await usedUp(driver);
  expect(await matches(popup, '(prefers-reduced-motion: reduce)')).toBe(true);
  const moving = (surface: Surface) =>
    surface.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
        }).length,
    );
  expect(await moving(popup)).toBe(0);
  const panel = await page.openPanel();
  await panel.select(await panel.find('429 GET /v1/me'));
  expect(await moving(panel.surface)).toBe(0);
  await popup.close();
  await page.close();
  await driver.close();
});

test('at 200 % nothing in popup and panel is cut off', async ({ browserUnderTest }) => {
  const driver = await launch(browserUnderTest, { sight: { zoom: 2 } });
  const { page, popup } = await usedUp(driver);
  expect(await popup.evaluate(() => devicePixelRatio)).toBe(2);
  expect(await cutOff(popup)).toBe(0);
  await popup.close();
  const panel = await page.openPanel();
  await panel.select(await panel.find('429 GET /v1/me'));
  expect(await cutOff(panel.surface)).toBe(0);
  await page.close();
  await driver.close();
});

test('the source of each figure is there for the keyboard, and Escape puts it away', async ({ driver }) => {
  const { page, popup } = await usedUp(driver);
  const tips = await popup.evaluate(() => {
    const shown = () => [...document.querySelectorAll<HTMLElement>('.source-tip')].filter((tip) => tip.offsetParent);
    return [...document.querySelectorAll<HTMLElement>('.sourced > [tabindex="0"]')].map((figure) => {
      figure.focus();
      const focused = shown().map((tip) => tip.innerText);
      figure.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      return { focused, left: shown().length };
    });
  });
  expect(tips.length).toBeGreaterThanOrEqual(2);
  for (const { focused, left } of tips) {
    expect(focused).toHaveLength(1);
    expect(focused[0]).toMatch(/X-RateLimit|Retry-After|retry_after/);
    expect(left).toBe(0);
  }
  await popup.close();
  await page.close();
});
