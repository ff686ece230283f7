import { posix, win32 } from 'node:path';
import type { BrowserName, System } from './find-browser.ts';

const NAMES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
};
const BRANDED_NAMES = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];

const MAC_APPS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['Chromium.app/Contents/MacOS/Chromium'],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};
const BRANDED_MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['Chromium\\Application\\chrome.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};
const BRANDED_WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** The commands that may stand on the PATH for a browser. */
export function commandNames(browser: BrowserName): readonly string[] {
  return NAMES[browser];
}

/** Every path at which a browser may be, the PATH first. */
export function usualPaths(browser: BrowserName, system: System): string[] {
  return [...onPath(NAMES[browser], system), ...inProgramFolders(MAC_APPS[browser], WINDOWS_PROGRAMS[browser], system)];
}

/** Every path at which branded Chrome or Edge may be. */
export function brandedPaths(system: System): string[] {
  const installed = inProgramFolders(BRANDED_MAC_APPS, BRANDED_WINDOWS_PROGRAMS, system);
  return [...onPath(BRANDED_NAMES, system), ...installed];
}

function onPath(names: readonly string[], { env, platform }: System): string[] {
  const { delimiter, join } = platform === 'win32' ? win32 : posix;
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(Boolean);
  const files = platform === 'win32' ? names.map((name) => `${name}.exe`) : names;
  return files.flatMap((file) => folders.map((folder) => join(folder, file)));
}

function inProgramFolders(apps: readonly string[], programs: readonly string[], { env, platform }: System): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [posix.join(env['HOME'], 'Applications')] : [])];
    return folders.flatMap((folder) => apps.map((app) => posix.join(folder, app)));
  }
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      (each) => each !== undefined,
    );
    return folders.flatMap((folder) => programs.map((program) => win32.join(folder, program)));
  }
  return [];
}
