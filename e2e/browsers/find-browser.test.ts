import { expect, test } from 'vitest';
import { type BrowserName, type BrowserSearch, findBrowser, type System } from './find-browser.ts';

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';

function system({ files = [], ...rest }: Partial<System> & { files?: string[] } = {}): System {
  const exists = (path: string) => files.includes(path);
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    osRelease: DEBIAN,
    isRoot: false,
    exists,
    ...rest,
  };
}

function missing(search: BrowserSearch): string {
  return 'missing' in search ? search.missing : `found ${search.found}`;
}

test('CHROME_PATH is used before anything on the PATH', () => {
  const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/chromium/chrome' };
  const files = ['/usr/bin/chromium', '/opt/chromium/chrome'];
  expect(findBrowser('chromium', system({ env, files }))).toEqual({ found: '/opt/chromium/chrome' });
});

test('a CHROME_PATH that is not a program is an error, not a reason to take another browser', () => {
  const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/gone' };
  const answer = missing(findBrowser('chromium', system({ env, files: ['/usr/bin/chromium'] })));
  expect(answer).toContain('CHROME_PATH is /opt/gone, which is not a program.');
});

test('an empty CHROME_PATH counts as not set', () => {
  const env = { PATH: '/usr/bin', CHROME_PATH: '' };
  expect(findBrowser('chromium', system({ env, files: ['/usr/bin/chromium'] }))).toEqual({
    found: '/usr/bin/chromium',
  });
});

test('chromium is preferred to chromium-browser, wherever on the PATH it is', () => {
  const files = ['/usr/local/bin/chromium-browser', '/usr/bin/chromium'];
  expect(findBrowser('chromium', system({ files }))).toEqual({ found: '/usr/bin/chromium' });
});

test('FIREFOX_PATH, then firefox-esr, then firefox', () => {
  const files = ['/opt/firefox', '/usr/bin/firefox-esr', '/usr/local/bin/firefox'];
  const env = { PATH: '/usr/local/bin:/usr/bin', FIREFOX_PATH: '/opt/firefox' };
  expect(findBrowser('firefox', system({ files, env }))).toEqual({ found: '/opt/firefox' });
  expect(findBrowser('firefox', system({ files }))).toEqual({ found: '/usr/bin/firefox-esr' });
  expect(findBrowser('firefox', system({ files: files.slice(2) }))).toEqual({ found: '/usr/local/bin/firefox' });
});

test("Playwright's own Chromium is used where the system has none, and never for Firefox", () => {
  const playwrightChromium = '/home/ada/.cache/ms-playwright/chromium-1234/chrome-linux64/chrome';
  const machine = system({ playwrightChromium, files: [playwrightChromium] });
  expect(findBrowser('chromium', machine)).toEqual({ found: playwrightChromium });
  expect(missing(findBrowser('firefox', machine))).toContain('Firefox was not found');
});

test('on a Mac the applications of the machine and of the person are looked at', () => {
  const mac = { platform: 'darwin', env: { PATH: '/usr/bin', HOME: '/Users/ada' }, osRelease: '' } as const;
  const ofMachine = '/Applications/Firefox.app/Contents/MacOS/firefox';
  const ofPerson = '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium';
  expect(findBrowser('firefox', system({ ...mac, files: [ofMachine] }))).toEqual({ found: ofMachine });
  expect(findBrowser('chromium', system({ ...mac, files: [ofPerson] }))).toEqual({ found: ofPerson });
});

test('on Windows the PATH and the program folders are looked at', () => {
  const env = {
    Path: 'C:\\tools;D:\\bin',
    ProgramFiles: 'C:\\Program Files',
    LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local',
  };
  const windows = { platform: 'win32', env, osRelease: '' } as const;
  const onPath = 'D:\\bin\\chromium.exe';
  const ofPerson = 'C:\\Users\\ada\\AppData\\Local\\Chromium\\Application\\chrome.exe';
  const firefox = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';
  expect(findBrowser('chromium', system({ ...windows, files: [ofPerson, onPath] }))).toEqual({ found: onPath });
  expect(findBrowser('chromium', system({ ...windows, files: [ofPerson] }))).toEqual({ found: ofPerson });
  expect(findBrowser('firefox', system({ ...windows, files: [firefox] }))).toEqual({ found: firefox });
});

test.each<[string, Partial<System>, string]>([
  ['Linux', {}, '/usr/bin/google-chrome'],
  ['a Mac', { platform: 'darwin' }, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
])('branded Chrome or Edge is the last choice on %s', (_, machine, path) => {
  const playwrightChromium = '/home/ada/.cache/ms-playwright/chromium-1234/chrome-linux64/chrome';
  const files = [path, playwrightChromium];
  expect(findBrowser('chromium', system({ ...machine, files }))).toEqual({ found: path });
  expect(findBrowser('chromium', system({ ...machine, files, playwrightChromium }))).toEqual({
    found: playwrightChromium,
  });
  expect(missing(findBrowser('firefox', system({ ...machine, files })))).toContain('Firefox was not found');
});

test('a branded Chrome in CHROME_PATH is tried as given', () => {
  const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/google/chrome/chrome' };
  const files = ['/usr/bin/chromium', '/opt/google/chrome/chrome'];
  expect(findBrowser('chromium', system({ env, files }))).toEqual({ found: '/opt/google/chrome/chrome' });
});

test.each<[string, BrowserName, Partial<System>, string]>([
  ['Debian', 'chromium', {}, 'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium'],
  ['Debian', 'firefox', {}, 'sudo apt-get update && sudo apt-get install -y --no-install-recommends firefox-esr'],
  [
    'Debian as root',
    'chromium',
    { isRoot: true },
    '  apt-get update && apt-get install -y --no-install-recommends chromium',
  ],
  [
    'Ubuntu',
    'chromium',
    { osRelease: 'ID=ubuntu\nID_LIKE=debian\n' },
    'sudo apt-get install -y --no-install-recommends chromium-browser',
  ],
  [
    'Ubuntu',
    'firefox',
    { osRelease: 'ID=ubuntu\nID_LIKE=debian\n' },
    'sudo apt-get install -y --no-install-recommends firefox',
  ],
  ['Raspbian', 'firefox', { osRelease: 'ID=raspbian\nID_LIKE=debian\n' }, 'firefox-esr'],
  ['Fedora', 'chromium', { osRelease: 'ID=fedora\n' }, 'sudo dnf install -y chromium'],
  [
    'Rocky Linux',
    'firefox',
    { osRelease: 'ID="rocky"\nID_LIKE="rhel centos fedora"\n' },
    'sudo dnf install -y firefox',
  ],
  ['Arch', 'chromium', { osRelease: 'ID=arch\n' }, 'sudo pacman -S chromium'],
  ['Alpine as root', 'firefox', { osRelease: 'ID=alpine\n', isRoot: true }, '  apk add firefox'],
  ['a Mac', 'chromium', { platform: 'darwin', osRelease: '' }, '  brew install --cask chromium'],
  ['Windows', 'firefox', { platform: 'win32', osRelease: '' }, '  winget install --id Mozilla.Firefox --exact'],
  [
    'a Linux of unknown name',
    'chromium',
    { osRelease: 'ID=ours\n' },
    "Install Chromium with this system's package manager.",
  ],
  ['a Linux without os-release', 'firefox', { osRelease: '' }, "Install Firefox with this system's package manager."],
])('on %s the message names how to install %s', (_, browser, machine, command) => {
  const answer = missing(findBrowser(browser, system(machine)));
  expect(answer).toContain(command);
  expect(answer.includes('npx playwright install chromium')).toBe(browser === 'chromium');
});

test('the message says where it looked', () => {
  const answer = missing(findBrowser('chromium', system()));
  expect(answer).toContain('CHROME_PATH is not set, and neither the PATH (chromium, chromium-browser)');
});
