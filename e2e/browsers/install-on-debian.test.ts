import { expect, test } from 'vitest';
import type { System } from './find-browser.ts';
import { installOnDebian } from './install-on-debian.ts';

const debianAsRoot: System = {
  env: {},
  platform: 'linux',
  exists: () => false,
  osRelease: 'ID=debian\n',
  isRoot: true,
};

function recorder() {
  const notes: string[] = [];
  const commands: string[] = [];
  const note = (line: string) => void notes.push(line);
  const run = async (program: string, args: readonly string[]) => void commands.push([program, ...args].join(' '));
  return { notes, commands, note, run };
}

test('as root on Debian the package lists come first, then the browser, announced in one line', async () => {
  const { notes, commands, note, run } = recorder();
  await expect(installOnDebian('firefox', debianAsRoot, { note, run })).resolves.toBe(true);
  expect(commands).toEqual(['apt-get update', 'apt-get install -y --no-install-recommends firefox-esr']);
  expect(notes).toHaveLength(1);
  expect(notes[0]).toContain('apt-get install -y --no-install-recommends firefox-esr');
});

test.each<[string, Partial<System>]>([
  ['as another user', { isRoot: false }],
  ['on Fedora', { osRelease: 'ID=fedora\n' }],
  ['on a Mac', { platform: 'darwin', osRelease: '' }],
])('nothing is run %s', async (_, difference) => {
  const { notes, commands, note, run } = recorder();
  await expect(installOnDebian('chromium', { ...debianAsRoot, ...difference }, { note, run })).resolves.toBe(false);
  expect([...commands, ...notes]).toEqual([]);
});

test('a failing apt-get stops the installation', async () => {
  const { commands, note } = recorder();
  const run = async (program: string, args: readonly string[]) => {
    commands.push([program, ...args].join(' '));
    throw new Error('Temporary failure resolving');
  };
  const installation = installOnDebian('chromium', debianAsRoot, { note, run });
  await expect(installation).rejects.toThrow('Temporary failure resolving');
  expect(commands).toEqual(['apt-get update']);
});
