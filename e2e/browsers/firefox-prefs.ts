import type { LaunchOptions } from './driver.ts';

export type Prefs = Readonly<Record<string, string | number | boolean>>;

type Chosen = Pick<LaunchOptions, 'theme' | 'sight' | 'dockRight' | 'proxy'>;

/** Preferences of a profile made for one run: quiet, and without network use of its own. */
export function firefoxPrefs(options: Chosen, pacUrl?: string): Prefs {
  return {
    ...quiet,
    ...theme(options.theme ?? 'light'),
    ...sight(options.sight ?? {}),
    ...dock(options.dockRight),
    ...proxyPrefs(options.proxy),
    ...(pacUrl === undefined ? {} : { 'network.proxy.type': 2, 'network.proxy.autoconfig_url': pacUrl }),
  };
}

/** The text of a profile's `user.js`. */
export function userJs(prefs: Prefs): string {
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  return `${lines.join('\n')}\n`;
}

const quiet: Prefs = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.closeWindowWithLastTab': false,
  'browser.toolbars.bookmarks.visibility': 'never',
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  // Consoles of content, the extension's among them, go to standard output too.
  'devtools.console.stdout.content': true,
  'devtools.everOpened': true,
  'devtools.toolbox.selectedTool': 'webconsole',
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.trr.mode': 5,
  'sidebar.revamp': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.unified': false,
};

function theme(name: 'light' | 'dark'): Prefs {
  const dark = name === 'dark';
  return {
    'devtools.theme': name,
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
  };
}

function sight({ forcedColors, reducedMotion, zoom }: NonNullable<LaunchOptions['sight']>): Prefs {
  return {
    // 2: colours of the system, whatever the page asks for.
    ...(forcedColors ? { 'browser.display.document_color_use': 2 } : {}),
    ...(reducedMotion ? { 'ui.prefersReducedMotion': 1 } : {}),
    ...(zoom === undefined ? {} : { 'layout.css.devPixelsPerPx': String(zoom) }),
  };
}

function dock(width: number | undefined): Prefs {
  if (width === undefined) return { 'devtools.toolbox.host': 'bottom' };
  return { 'devtools.toolbox.host': 'right', 'devtools.toolbox.sidebar.width': width };
}

function proxyPrefs(address: string | undefined): Prefs {
  if (address === undefined) return {};
  const [host = '', port] = address.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    // Without it, Firefox goes to loopback hosts by itself.
    'network.proxy.allow_hijacking_localhost': true,
  };
}
