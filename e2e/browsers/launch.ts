import { launchChromium } from './chromium.ts';
import type { Launch } from './driver.ts';
import type { BrowserName } from './find-browser.ts';
import { launchFirefox } from './firefox.ts';

export const launchers: Readonly<Record<BrowserName, Launch>> = { chromium: launchChromium, firefox: launchFirefox };

/** Folder of the extension that is built for the browser. */
export const builds: Readonly<Record<BrowserName, string>> = { chromium: 'dist/chrome', firefox: 'dist/firefox' };
