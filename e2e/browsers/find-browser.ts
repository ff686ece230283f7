import { brandedPaths, commandNames, usualPaths } from './browser-places.ts';
import type { Driver } from './driver.ts';
import { BROWSER_TITLES, installAdvice } from './install-command.ts';

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

/** Finds the executable of a browser to load our extension into. */
export function findBrowser(browser: BrowserName, system: System): BrowserSearch {
  const variable = VARIABLES[browser];
  const given = system.env[variable];
  if (given) return judgeGiven(browser, given, system);
  const own = browser === 'chromium' && system.playwrightChromium ? [system.playwrightChromium] : [];
  // Branded Chrome and Edge come last: whether they load an extension from a folder is theirs to decide.
  const branded = browser === 'chromium' ? brandedPaths(system) : [];
  const found = [...usualPaths(browser, system), ...own, ...branded].find(system.exists);
  if (found) return { found };
  const names = commandNames(browser).join(', ');
  const looked = `${variable} is not set, and neither the PATH (${names}) nor the usual folders have it.`;
  return { missing: `${BROWSER_TITLES[browser]} was not found: ${looked} ${installAdvice(browser, system)}` };
}

function judgeGiven(browser: BrowserName, path: string, system: System): BrowserSearch {
  if (system.exists(path)) return { found: path };
  const advice = `Correct it, or unset it. ${installAdvice(browser, system)}`;
  return { missing: `${VARIABLES[browser]} is ${path}, which is not a program. ${advice}` };
}
