import type { Frame, Page } from 'playwright';
import { type Chromium, pageOfTarget, targetIdOf } from './chromium-session.ts';
import { until } from './until.ts';

// DevTools' own modules, reached from inside its page: there is no public way to choose a panel.
const UI = `(await import('./ui/legacy/legacy.js'))`;

/** DevTools are a whole program that starts: on a busy machine that takes longer than anything that happens in them. */
const startMs = 30_000;

/** DevTools of a tab, as a page; undefined while they are closed. */
export async function findDevTools(chromium: Chromium, tab: Page): Promise<Page | undefined> {
  const targetId = await devtoolsTarget(chromium, tab);
  return targetId === undefined ? undefined : pageOfTarget(chromium, targetId, 'the page of DevTools');
}

/** Opens DevTools on its console; resolves once our devtools page has loaded and announced its panel. */
export async function openDevTools(chromium: Chromium, tab: Page): Promise<Page> {
  const opened = await findDevTools(chromium, tab);
  if (opened) return opened;
  const { targetId } = await chromium.cdp.send('Target.openDevTools', {
    targetId: await inspectedTarget(chromium, tab),
    panelId: 'console',
  });
  const devtools = await pageOfTarget(chromium, targetId, 'the page of DevTools');
  const what = 'our devtools page in DevTools';
  const frame = await until(() => devtools.frames().find((each) => each.url() === chromium.devtoolsPageUrl), {
    what,
    timeoutMs: startMs,
  });
  await frame.waitForLoadState();
  await until(() => panelView(chromium, devtools), {
    what: 'our panel among the panels of DevTools',
    timeoutMs: startMs,
  });
  return devtools;
}

/** Brings our panel to the front and resolves with its frame once that has loaded and is visible. */
export async function showOurPanel(chromium: Chromium, devtools: Page): Promise<Frame> {
  const view = await until(() => panelView(chromium, devtools), { what: 'our panel among the panels of DevTools' });
  await showView(devtools, view);
  const frame = await until(() => panelFrame(chromium, devtools), { what: 'the document of our panel' });
  await frame.waitForLoadState();
  await until(() => isVisible(frame), { what: 'our panel to be visible' });
  return frame;
}

/** Brings the console to the front; resolves once our panel, if it was ever shown, is hidden. */
export async function showConsole(chromium: Chromium, devtools: Page): Promise<void> {
  await showView(devtools, 'console');
  const frame = panelFrame(chromium, devtools);
  if (frame) await until(async () => !(await isVisible(frame)), { what: 'our panel to be hidden' });
}

/** Closes DevTools, if open, and resolves once they are gone. */
export async function closeDevTools(chromium: Chromium, tab: Page): Promise<void> {
  const targetId = await devtoolsTarget(chromium, tab);
  if (targetId === undefined) return;
  await chromium.cdp.send('Target.closeTarget', { targetId });
  await until(async () => (await devtoolsTarget(chromium, tab)) === undefined, { what: 'DevTools to close' });
}

/** Writes a PNG of the DevTools area alone: beside it, the page of docked DevTools is only a hole for the tab. */
export async function screenshotDevTools(devtools: Page, path: string): Promise<void> {
  const clip = await devtools.evaluate<{ x: number; y: number; width: number; height: number }>(`(async () => {
    return ${UI}.InspectorView.InspectorView.instance().element.getBoundingClientRect().toJSON();
  })()`);
  await devtools.screenshot({ path, clip });
}

async function inspectedTarget(chromium: Chromium, tab: Page): Promise<string> {
  const targetId = await targetIdOf(chromium, tab);
  if (targetId === undefined) throw new Error('The tab is closed.');
  return targetId;
}

async function devtoolsTarget(chromium: Chromium, tab: Page): Promise<string | undefined> {
  const targetId = await inspectedTarget(chromium, tab);
  return (await chromium.cdp.send('Target.getDevToolsTarget', { targetId })).targetId;
}

/** DevTools' id of our panel, `chrome-extension://ID` and the panel's title; undefined until it is created. */
function panelView(chromium: Chromium, devtools: Page): Promise<string | undefined> {
  return devtools.evaluate<string | undefined>(`(async () => {
    const ids = [...${UI}.ViewManager.ViewManager.instance().views.keys()];
    return ids.find((id) => id.startsWith(${JSON.stringify(chromium.extensionOrigin)}));
  })()`);
}

async function showView(devtools: Page, id: string): Promise<void> {
  await devtools.evaluate(`(async () => {
    await ${UI}.ViewManager.ViewManager.instance().showView(${JSON.stringify(id)});
  })()`);
}

function panelFrame(chromium: Chromium, devtools: Page): Frame | undefined {
  const ours = devtools.frames().filter((frame) => frame.url().startsWith(`${chromium.extensionOrigin}/`));
  return ours.find((frame) => frame.url() !== chromium.devtoolsPageUrl);
}

async function isVisible(frame: Frame): Promise<boolean> {
  return (await frame.frameElement()).isVisible();
}
