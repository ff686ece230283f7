import { spawn } from 'node:child_process';
import type { BrowserName, System } from './find-browser.ts';
import { aptGetSteps } from './install-command.ts';

/** Runs one program to its end; rejects with the last of its output when it fails. */
export type Run = (program: string, args: readonly string[]) => Promise<void>;

/**
 * Installs a browser as root on Debian or Ubuntu, telling `note` in one line what it does.
 * Resolves with false, having done nothing, on any other system or as another user.
 */
export async function installOnDebian(
  browser: BrowserName,
  system: System,
  { note = console.log, run = runQuietly }: { note?: (line: string) => void; run?: Run } = {},
): Promise<boolean> {
  const steps = aptGetSteps(browser, system);
  if (!steps) return false;
  note(`No ${browser} here: ${steps.map((step) => step.join(' ')).join(' && ')}`);
  for (const [program = '', ...args] of steps) await run(program, args);
  return true;
}

function runQuietly(program: string, args: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      const lastLines = output.join('').trim().split('\n').slice(-5).join('\n');
      reject(new Error(`${[program, ...args].join(' ')} failed (${code}):\n${lastLines}`));
    });
  });
}
