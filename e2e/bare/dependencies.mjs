// Runs before anything is installed, so it uses Node alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Ends the process with a sentence where Node is too old for the tools. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [, needMajor, needMinor] = /(\d+)\.(\d+)/.exec(engines.node) ?? [];
  if (major > Number(needMajor) || (major === Number(needMajor) && minor >= Number(needMinor))) return;
  console.error(`Node ${needMajor}.${needMinor} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs what the lockfile names, unless it is there already. */
export function installDependencies() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing dependencies (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed; its message is above.');
    process.exit(1);
  }
}

/** Runs a TypeScript program of this repository and passes its exit code on. */
export function runTypeScript(file, args) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}
