import type { Surface } from './driver.ts';
import type { Chrome, Place } from './firefox-chrome.ts';
import type { XulBrowser } from './firefox-chrome-types.ts';
import { evaluateInBrowser } from './firefox-frame.ts';
import { browserView, saveScreenshot } from './firefox-screenshot.ts';

/** The document that a `<browser>` of the chrome window shows: a tab’s, a DevTools panel’s or a popup’s. */
export function browserSurface(chrome: Chrome, browser: Place<XulBrowser>): Surface {
  return {
    evaluate: <A, R>(fn: (arg: A) => R | Promise<R>, arg?: A) => evaluateInBrowser(chrome, browser, fn, arg),
    screenshot: (file) => saveScreenshot(chrome, browserView(browser), file),
  };
}

/** Whether an extension page has loaded there; false also while the document before it is being replaced. */
export function extensionPageLoaded(surface: Surface): Promise<boolean> {
  return surface
    .evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete')
    .catch(() => false);
}
