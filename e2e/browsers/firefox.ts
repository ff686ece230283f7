import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Bidi, connectBidi } from './bidi.ts';
import { startConnectProxy } from './connect-proxy.ts';
import type { Driver, Launch, LaunchOptions, Tab } from './driver.ts';
import { stopEventPage } from './firefox-background.ts';
import { openChrome } from './firefox-chrome.ts';
import { extensionErrors } from './firefox-console.ts';
import { approveNextRequest, changeHostPermission } from './firefox-permissions.ts';
import { firefoxBadgeText, openFirefoxPopup } from './firefox-popup.ts';
import { firefoxPrefs } from './firefox-prefs.ts';
import { type FirefoxProcess, startFirefox } from './firefox-process.ts';
import { firefoxTab, openExtensionTab, untilExtensionTabLoaded } from './firefox-tab.ts';

type Session = { capabilities: { browserVersion: string } };

type Steps = (() => void | Promise<void>)[];

/** Starts Firefox with the extension loaded, drives it over WebDriver BiDi, and needs no more than its executable. */
export const launchFirefox: Launch = async (options) => {
  const undo: Steps = [];
  let closing: Promise<void> | undefined;
  function close(): Promise<void> {
    closing ??= inReverse(undo);
    return closing;
  }
  try {
    return await launch(options, undo, close);
  } catch (error) {
    await close();
    throw error;
  }
};

async function inReverse(steps: Steps): Promise<void> {
  for (const step of steps.toReversed()) await step();
}

async function launch(options: LaunchOptions, undo: Steps, close: () => Promise<void>): Promise<Driver> {
  const dist = resolve(options.dist);
  const proxy = options.hosts && (await startConnectProxy(options.hosts));
  if (proxy) undo.push(proxy.close);
  const firefox = await startFirefox({
    executable: options.executable,
    headless: options.headless ?? true,
    window: options.window ?? { width: 1400, height: 900 },
    prefs: firefoxPrefs(options, proxy?.pacUrl),
  });
  undo.push(firefox.stop);
  const bidi = await connectBidi(firefox.bidiUrl);
  undo.push(bidi.close);
  const { capabilities } = await bidi.send<Session>('session.new', {
    capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
  });
  if (options.onProfile) undo.push(() => showProfile(bidi, firefox, options));
  const extensionData = { type: 'path', path: dist };
  const { extension: id } = await bidi.send<{ extension: string }>('webExtension.install', { extensionData });
  const chrome = await openChrome(bidi);
  const contexts = new WeakMap<Tab, string>();
  function tabOf(context: string): Tab {
    const tab = firefoxTab(bidi, chrome, context, id);
    contexts.set(tab, context);
    return tab;
  }
  function contextOf(tab: Tab): string {
    const context = contexts.get(tab);
    if (context === undefined) throw new Error('That tab belongs to another browser.');
    return context;
  }
  const blank = await blankTabs(bidi);
  return {
    name: 'firefox',
    version: capabilities.browserVersion,
    async newTab(url) {
      const tab = tabOf(blank.pop() ?? (await createTab(bidi)));
      await tab.goto(url);
      return tab;
    },
    openPopup: (tab) => openFirefoxPopup(chrome, contextOf(tab), id),
    async openExtensionPage(path) {
      await access(join(dist, new URL(path, 'file:///').pathname));
      const tab = tabOf(await openExtensionTab(chrome, id, path));
      await untilExtensionTabLoaded(tab, path);
      return tab;
    },
    badgeText: (tab) => firefoxBadgeText(chrome, contextOf(tab), id),
    grantHost: (origin) => changeHostPermission(chrome, id, 'add', origin),
    revokeHost: (origin) => changeHostPermission(chrome, id, 'remove', origin),
    approveHost: (origin) => approveNextRequest(chrome, id, origin),
    async reloadExtension() {
      await bidi.send('webExtension.install', { extensionData });
    },
    killBackground: () => stopEventPage(chrome, id),
    consoleLines: async () => [...firefox.output().split('\n'), ...(await extensionErrors(chrome))],
    closed: firefox.ended.then(close),
    close,
  };
}

/** Ends Firefox as a person would, so that it writes what it keeps, and shows the profile. */
async function showProfile(bidi: Bidi, firefox: FirefoxProcess, { onProfile }: LaunchOptions): Promise<void> {
  await bidi.send('browser.close');
  await firefox.ended;
  await onProfile?.(firefox.profile);
}

/** The tabs that Firefox starts with: the first page goes there, so that no empty tab is left beside it. */
async function blankTabs(bidi: Bidi): Promise<string[]> {
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree');
  return contexts.map(({ context }) => context);
}

async function createTab(bidi: Bidi): Promise<string> {
  return (await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' })).context;
}
