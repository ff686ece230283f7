import { brandedPaths, commandNames, isBranded, usualPaths } from './browser-places.ts';
import type { Driver } from './driver.ts';
import { installCommand } from './install-command.ts';

export type BrowserName = Driver['name'];

/** What the search may know of the machine. */
export type System = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Whether the path is a file that may be run. */
  readonly exists: (path: string) => boolean;
  /** The text of /etc/os-release; '' where there is none. */
  readonly osRelease: string;
  readonly isRoot: boolean;
  /** Where Playwright keeps the Chromium that it downloads, present or not. */
  readonly playwrightChromium?: string;
};

/** `missing` is for a person to read: what was looked at, and the command that installs the browser. */
export type BrowserSearch = { readonly found: string } | { readonly missing: string };

const VARIABLES = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' } as const;
const TITLES = { chromium: 'Chromium', firefox: 'Firefox' } as const;

/** Finds the executable of a browser that can load our extension from a folder. */
export function findBrowser(browser: BrowserName, system: System): BrowserSearch {
  const variable = VARIABLES[browser];
  const given = system.env[variable];
  if (given) return judgeGiven(browser, given, system);
  const own = browser === 'chromium' && system.playwrightChromium ? [system.playwrightChromium] : [];
  const found = [...usualPaths(browser, system), ...own].find(system.exists);
  if (found) return { found };
  const branded = browser === 'chromium' ? brandedPaths(system).find(system.exists) : undefined;
  if (branded) return { missing: `Found ${branded}. ${brandedRefusal(system)}` };
  const names = commandNames(browser).join(', ');
  const looked = `${variable} is not set, and neither the PATH (${names}) nor the usual folders have it.`;
  return { missing: `${TITLES[browser]} was not found: ${looked} ${advice(browser, system)}` };
}

function judgeGiven(browser: BrowserName, path: string, system: System): BrowserSearch {
  const variable = VARIABLES[browser];
  if (!system.exists(path)) {
    return {
      missing: `${variable} is ${path}, which is not a program. Correct it, or unset it. ${advice(browser, system)}`,
    };
  }
  if (browser === 'chromium' && isBranded(path))
    return { missing: `${variable} is ${path}. ${brandedRefusal(system)}` };
  return { found: path };
}

function brandedRefusal(system: System): string {
  const reason =
    'Branded Chrome and Edge have ignored --load-extension since version 137, and no other way was tried here;';
  return `${reason} Chromium loads the extension. ${advice('chromium', system)}`;
}

function advice(browser: BrowserName, system: System): string {
  const command = installCommand(browser, system);
  const install = command
    ? `Install ${TITLES[browser]} with:\n  ${command}`
    : `Install ${TITLES[browser]} with this system's package manager.`;
  return browser === 'chromium' ? `${install}\nor, on any system, with:\n  npx playwright install chromium` : install;
}
