import type { LaunchOptions } from './driver.ts';

/** The command-line switches for a launch. */
export function chromiumSwitches(options: LaunchOptions): string[] {
  const { width, height } = options.window ?? { width: 1400, height: 900 };
  return [
    // Of the headless modes only the new one loads extensions.
    ...(options.headless === false ? [] : ['--headless=new']),
    // Opens the CDP domain `Extensions`, which says why it cannot load one; `--load-extension` would say nothing. It is
    // open over a pipe only, so to this process alone.
    '--enable-unsafe-extension-debugging',
    `--window-size=${width},${height}`,
    // To a page a screen of twice the density in a window of the same size is a zoom of 200 %.
    ...(options.sight?.zoom === undefined ? [] : [`--force-device-scale-factor=${options.sight.zoom}`]),
    ...hostSwitches(options.hosts ?? {}),
    // Without the rule, Chromium goes to loopback hosts by itself.
    ...(options.proxy === undefined ? [] : [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>']),
  ];
}

function hostSwitches(hosts: Readonly<Record<string, string>>): string[] {
  const rules = Object.entries(hosts).map(([name, server]) => `MAP ${name} ${server}`);
  if (rules.length === 0) return [];
  return [`--host-resolver-rules=${rules.join(',')}`, '--ignore-certificate-errors'];
}

/** The profile's `Preferences` file: appearance, and where DevTools dock. */
export function chromiumPreferences({ theme, dockRight }: LaunchOptions): unknown {
  const side = dockRight === undefined ? 'bottom' : 'right';
  return {
    // 0 would follow the system, 1 is light, 2 is dark.
    browser: { theme: { color_scheme2: theme === 'dark' ? 2 : 1 } },
    devtools: {
      preferences: {
        currentDockState: JSON.stringify(side),
        ...(dockRight === undefined
          ? {}
          : { 'inspector-view.split-view-state': JSON.stringify({ vertical: { size: dockRight } }) }),
      },
    },
  };
}
