// `npm start`: the extension at work in a real browser, on the demo or on a page of yours.
import { mkdirSync } from 'node:fs';
import { build } from 'vite';
import type { Driver, Tab } from '../browsers/driver.ts';
import { builds, launchers } from '../browsers/launch.ts';
import { grantUnlessLoopback, watchBases } from '../pages/options.ts';
import { panelPage } from '../pages/panel.ts';
import { popupPage } from '../pages/popup.ts';
import { displayOf, help, isHelp, type StartArguments, startArguments, usage } from './arguments.ts';
import { missingFrom, unexpectedIn } from './missing.ts';
import { printPanel, printPopup } from './print.ts';
import { untilQuiet } from './quiet.ts';
import { requireBrowser } from './require-browser.ts';
import { demoSubject, givenSubject, type Subject } from './subject.ts';
import { watchBuild, watchedBuild } from './watch-build.ts';

const screenshots = 'out';

if (isHelp(process.argv.slice(2))) {
  console.log(usage + help);
  process.exit(0);
}
try {
  await main(startArguments(process.argv.slice(2), displayOf(process.platform, process.env)));
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exit(1);
}

async function main(args: StartArguments): Promise<void> {
  const executable = await requireBrowser(args.browser);
  if (!args.dev) await build({ mode: args.browser === 'chromium' ? 'chrome' : 'firefox', logLevel: 'warn' });
  let onBuilt = () => {};
  const endBuild = args.dev ? await watchBuild(() => onBuilt()) : async () => {};

  const subject = args.page === undefined ? await demoSubject() : givenSubject(args.page, args.api);
  const { browser, headless, theme } = args;
  const layout = headless ? { window: { width: 1600, height: 1000 }, dockRight: 1100 } : {};
  const dist = args.dev ? watchedBuild : builds[browser];
  const driver = await launchers[browser]({ executable, dist, headless, theme, ...layout });
  try {
    console.log(`${driver.name} ${driver.version}, ${headless ? 'headless' : 'with a window'}, on ${subject.page}`);
    await watchBases(driver, subject.bases);
    await grantUnlessLoopback(driver, subject.page);
    const tab = await driver.newTab('about:blank');
    const panel = panelPage(await tab.openPanel());
    await tab.goto(subject.page);
    let reloaded = Promise.resolve();
    onBuilt = () => {
      reloaded = reloaded.then(() => reload(driver, tab, subject.page));
    };
    if (headless && !args.dev) await report(args, subject, driver, tab, panel);
    else {
      console.log('DevTools is open on the Neolens panel. Close the browser to end, or press Ctrl+C here.');
      await driver.closed;
    }
  } finally {
    await driver.close();
    await subject.close();
    await endBuild();
  }
}

/** A DevTools that was open keeps the old panel, so it is opened anew. */
async function reload(driver: Driver, tab: Tab, page: string): Promise<void> {
  try {
    await tab.closeDevTools();
    await driver.reloadExtension();
    await tab.openPanel();
    await tab.goto(page);
    console.log('The extension was built and loaded anew.');
  } catch (error) {
    console.error('The new build could not be loaded:', error);
  }
}

async function report(
  args: StartArguments,
  subject: Subject,
  driver: Driver,
  tab: Tab,
  panel: ReturnType<typeof panelPage>,
): Promise<void> {
  if (subject.expected) await subject.done(tab);
  await untilQuiet(panel, subject.expected ? 1 : args.wait);
  const labels = await printPanel(panel);
  if (labels.length > 1) await panel.select(1);

  mkdirSync(screenshots, { recursive: true });
  const panelFile = `${screenshots}/panel-${args.browser}.png`;
  const popupFile = `${screenshots}/popup-${args.browser}.png`;
  await tab.screenshotDevTools(panelFile);
  const popup = await driver.openPopup(tab);
  await printPopup(popupPage(popup));
  await popup.screenshot(popupFile);
  console.log(`\nScreenshots: ${panelFile}, ${popupFile}`);

  if (subject.expected) checkRows(labels, subject.expected);
}

function checkRows(rows: readonly string[], expected: readonly string[]): void {
  const missing = missingFrom(rows, expected);
  const extra = unexpectedIn(rows, expected);
  const problems = [
    ...(missing.length > 0 ? [`The panel does not list: ${missing.join('; ')}`] : []),
    ...(extra.length > 0 ? [`The panel lists more than the demo's calls: ${extra.join('; ')}`] : []),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
