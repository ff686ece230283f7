import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { builds } from './browsers/launch.ts';
import { expect, test } from './fixtures.ts';

const sources = ['src', 'public', 'manifest.json', 'package.json', 'tsconfig.json', 'vite.config.ts'];

test('a second build of the same sources, in another folder, is the same to the byte', ({ browserUnderTest }) => {
  test.setTimeout(120_000);
  const dist = builds[browserUnderTest];
  const folder = mkdtempSync(join(tmpdir(), 'neolens-build-'));
  try {
    for (const source of sources) cpSync(source, join(folder, source), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    execFileSync('npx', ['vite', 'build', '--mode', basename(dist), '--logLevel', 'error'], {
      cwd: folder,
      shell: process.platform === 'win32',
    });
    const second = digestsOf(join(folder, dist));
    expect(Object.keys(second).length).toBeGreaterThan(10);
    expect(second).toEqual(digestsOf(dist));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** SHA-256 of each file by its path. */
function digestsOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).toSorted();
  const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), digest(path)]));
}
