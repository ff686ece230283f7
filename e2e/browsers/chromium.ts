import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, chromium as playwright } from 'playwright';
import { killServiceWorker } from './chromium-background.ts';
import { listenToConsoles } from './chromium-console.ts';
import { chromiumPreferences, chromiumSwitches } from './chromium-options.ts';
import { approveHost, grantHost, revokeHost } from './chromium-permissions.ts';
import type { Chromium } from './chromium-session.ts';
import { tabOf } from './chromium-tab.ts';
import { badgeText, frontTabTarget, openPopup } from './chromium-tab-strip.ts';
import type { Driver, LaunchOptions, Tab } from './driver.ts';
import { loadRefusal } from './load-refusal.ts';
import { onExit } from './on-exit.ts';
import { thisSystem } from './this-system.ts';
import { until } from './until.ts';

// The target of DevTools is of type 'other' when it appears, and Playwright passes over those for good unless this
// variable says not to: https://github.com/microsoft/playwright/pull/14873
const ATTACH_TO_OTHER = 'PW_CHROMIUM_ATTACH_TO_OTHER';

/** Starts a Chromium with a profile of its own, in which the extension is loaded and its service worker active. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const dist = await realpath(options.dist);
  const profile = await makeProfile(options);
  try {
    const context = await launch(profile.folder, options);
    const ended = new Promise<unknown>((resolve) => context.once('close', resolve));
    const closed = showProfile(profile.folder, ended, options.onProfile).finally(profile.remove);
    const lines = listenToConsoles(context);
    try {
      return driverOf(await loadExtension(context, dist, options.executable), { path: dist, closed, lines });
    } catch (error) {
      await context.close();
      throw error;
    }
  } catch (error) {
    await profile.remove();
    throw error;
  }
}

type Profile = { folder: string; remove(): Promise<void> };

async function makeProfile(options: LaunchOptions): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'neolens-chromium-'));
  const callOff = onExit(() => rmSync(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'Default'));
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(chromiumPreferences(options)));
  // A browser that has just ended may still write; what then remains is removed when this process ends.
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 10 }).then(callOff, () => {});
  return { folder, remove };
}

/** Shows the profile when nothing is written to it any more: the browser's own end comes after that of its connection. */
async function showProfile(folder: string, ended: Promise<unknown>, show: LaunchOptions['onProfile']): Promise<void> {
  const pid = show && Number(/\d+$/.exec(await readlink(join(folder, 'SingletonLock')))?.[0]);
  await ended;
  if (pid === undefined) return;
  await until(() => !isRunning(pid), { what: 'the process of Chromium to end' });
  await show?.(folder);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function launch(profile: string, options: LaunchOptions): Promise<BrowserContext> {
  process.env[ATTACH_TO_OTHER] = '1';
  return playwright.launchPersistentContext(profile, {
    executablePath: options.executable,
    args: chromiumSwitches(options),
    ignoreDefaultArgs: ['--disable-extensions'],
    // `--headless=new` is among the switches; Playwright's own mode is the old one, which loads no extension.
    headless: false,
    // Chromium refuses to run as root inside its sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    // Playwright would emulate a size and a light theme; both come from the window and the profile.
    viewport: null,
    colorScheme: null,
    forcedColors: options.sight?.forcedColors ? 'active' : null,
    reducedMotion: options.sight?.reducedMotion ? 'reduce' : null,
  });
}

async function loadExtension(context: BrowserContext, path: string, executable: string): Promise<Chromium> {
  const browser = context.browser();
  if (!browser) throw new Error('Playwright gives no access to the browser it started.');
  const cdp = await browser.newBrowserCDPSession();
  const { id: extensionId } = await cdp.send('Extensions.loadUnpacked', { path }).catch((error: unknown) => {
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(loadRefusal({ executable, version: browser.version(), folder: path, words }, thisSystem()));
  });
  const extensionOrigin = `chrome-extension://${extensionId}`;
  await until(() => hasActiveWorker(context, extensionOrigin), { what: "the extension's service worker" });
  const manifest = JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8')) as { devtools_page: string };
  const devtoolsPageUrl = new URL(manifest.devtools_page, `${extensionOrigin}/`).href;
  return { context, cdp, extensionId, extensionOrigin, devtoolsPageUrl };
}

/** An active worker has run its script once, so its listeners are known to Chromium. */
async function hasActiveWorker(context: BrowserContext, extensionOrigin: string): Promise<boolean> {
  const worker = context.serviceWorkers().find((each) => each.url().startsWith(`${extensionOrigin}/`));
  return worker !== undefined && (await worker.evaluate('self.registration.active !== null'));
}

type Running = { readonly path: string; readonly closed: Promise<void>; readonly lines: readonly string[] };

function driverOf(chromium: Chromium, { path, closed, lines }: Running): Driver {
  const { context, extensionOrigin } = chromium;
  const tabs = new WeakMap<Tab, { page: Page; target: string }>();
  let [spare] = context.pages();
  let opening = Promise.resolve();

  async function open(url: string): Promise<Tab> {
    const page = spare ?? (await context.newPage());
    spare = undefined;
    const target = await frontTabTarget(chromium);
    const tab = tabOf(chromium, page);
    tabs.set(tab, { page, target });
    await page.goto(url);
    return tab;
  }
  // One after the other: the tab in front is the new one only until the next is opened.
  function newTab(url: string): Promise<Tab> {
    const tab = opening.then(() => open(url));
    opening = tab.then(
      () => {},
      () => {},
    );
    return tab;
  }
  function known(tab: Tab): { page: Page; target: string } {
    const found = tabs.get(tab);
    if (!found) throw new Error('This tab was not opened by this browser.');
    return found;
  }
  return {
    name: 'chromium',
    version: context.browser()?.version() ?? '',
    newTab,
    openPopup: async (tab) => openPopup(chromium, known(tab).page, known(tab).target),
    openExtensionPage: (path) => newTab(new URL(path, `${extensionOrigin}/`).href),
    badgeText: async (tab) => badgeText(chromium, known(tab).target),
    grantHost: (origin) => grantHost(chromium, origin),
    revokeHost: (origin) => revokeHost(chromium, origin),
    approveHost: (origin) => approveHost(chromium, origin),
    async reloadExtension() {
      await chromium.cdp.send('Extensions.loadUnpacked', { path });
      // The worker of the load before is being closed, and cannot be asked.
      const isActive = () => hasActiveWorker(context, extensionOrigin).catch(() => false);
      await until(isActive, { what: "the extension's new service worker" });
    },
    killBackground: () => killServiceWorker(chromium),
    consoleLines: async () => lines,
    closed,
    async close() {
      await context.close();
      await closed;
    },
  };
}
