import type { BrowserName, System } from './find-browser.ts';

type Command = readonly string[];
type Steps = Readonly<Record<BrowserName, readonly Command[]>>;

// Keyed by ID of /etc/os-release. Ubuntu's packages fetch the snap; Debian's are the browsers themselves.
const LINUX: Readonly<Record<string, Steps>> = {
  debian: { chromium: aptGet('chromium'), firefox: aptGet('firefox-esr') },
  ubuntu: { chromium: aptGet('chromium-browser'), firefox: aptGet('firefox') },
  fedora: { chromium: [['dnf', 'install', '-y', 'chromium']], firefox: [['dnf', 'install', '-y', 'firefox']] },
  arch: { chromium: [['pacman', '-S', 'chromium']], firefox: [['pacman', '-S', 'firefox']] },
  alpine: { chromium: [['apk', 'add', 'chromium']], firefox: [['apk', 'add', 'firefox']] },
};
const MAC: Readonly<Record<BrowserName, string>> = {
  chromium: 'brew install --cask chromium',
  firefox: 'brew install --cask firefox',
};
const WINDOWS: Readonly<Record<BrowserName, string>> = {
  chromium: 'winget install --id Hibbiki.Chromium --exact',
  firefox: 'winget install --id Mozilla.Firefox --exact',
};

export const BROWSER_TITLES: Readonly<Record<BrowserName, string>> = { chromium: 'Chromium', firefox: 'Firefox' };

/** How to get a browser, for a person to read: the command on this system, in lines of its own. */
export function installAdvice(browser: BrowserName, system: System): string {
  const command = installCommand(browser, system);
  const title = BROWSER_TITLES[browser];
  const install = command
    ? `Install ${title} with:\n  ${command}`
    : `Install ${title} with this system's package manager.`;
  return browser === 'chromium' ? `${install}\nor, on any system, with:\n  npx playwright install chromium` : install;
}

/** The command line that installs a browser on this system; undefined on a Linux we know no package of. */
function installCommand(browser: BrowserName, system: System): string | undefined {
  if (system.platform === 'darwin') return MAC[browser];
  if (system.platform === 'win32') return WINDOWS[browser];
  const prefix = system.isRoot ? '' : 'sudo ';
  return linuxSteps(browser, system)
    ?.map((command) => prefix + command.join(' '))
    .join(' && ');
}

/** The commands that install a browser with apt-get; undefined where apt-get is not the way or needs another user. */
export function aptGetSteps(browser: BrowserName, system: System): readonly Command[] | undefined {
  const steps = system.isRoot && system.platform === 'linux' ? linuxSteps(browser, system) : undefined;
  return steps?.every(([program]) => program === 'apt-get') ? steps : undefined;
}

function linuxSteps(browser: BrowserName, { osRelease }: System): readonly Command[] | undefined {
  const ids = ['ID', 'ID_LIKE'].flatMap((name) => osReleaseField(osRelease, name).split(' '));
  const known = ids.find((id) => Object.hasOwn(LINUX, id));
  return known === undefined ? undefined : LINUX[known]?.[browser];
}

function osReleaseField(osRelease: string, name: string): string {
  const value = osRelease.split('\n').find((line) => line.startsWith(`${name}=`));
  return (
    value
      ?.slice(name.length + 1)
      .replaceAll(/["']/g, '')
      .trim() ?? ''
  );
}

function aptGet(name: string): readonly Command[] {
  return [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', name],
  ];
}
