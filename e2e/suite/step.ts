import { spawn } from 'node:child_process';

/** How many checks of a step held and how many did not. */
export type Tally = {
  readonly passed: number;
  readonly failed: number;
  /** Each failed check by name, with the first lines of what went wrong. */
  readonly failures?: readonly string[];
};

export type Step = { readonly name: string; run(): Promise<Tally> };

/** Runs a tool of this repository with its output passed through. Resolves with the exit code. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** The same, its standard output collected instead of shown. */
export function collect(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A step of one check, which holds when the tool ends with 0. */
export function check(name: string, command: string, args: readonly string[]): Step {
  return { name, run: async () => tally((await run(command, args)) === 0) };
}

export function tally(held: boolean): Tally {
  return held ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
