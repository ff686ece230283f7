import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';

/** Runs a script that says 'cleaned' in its clean-up; gives what it said and how it ended. */
function run(
  script: string,
  signal?: NodeJS.Signals,
): Promise<{ said: string; code: number | null; by: string | null }> {
  const file = new URL('./on-exit.ts', import.meta.url).href;
  const source = `import { onExit } from ${JSON.stringify(file)};
    const callOff = onExit(() => console.log('cleaned'));
    ${script}`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', source]);
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
    if (signal && said === 'ready\n') child.kill(signal);
  });
  return new Promise((resolve) => child.once('close', (code, by) => resolve({ said, code, by })));
}

const wait = `setInterval(() => {}, 1000); console.log('ready');`;

test('cleans up when the process ends by itself', async () => {
  expect(await run('process.exit(3);')).toEqual({ said: 'cleaned\n', code: 3, by: null });
});

test('cleans up on a signal, which still ends the process', async () => {
  expect(await run(wait, 'SIGTERM')).toEqual({ said: 'ready\ncleaned\n', code: null, by: 'SIGTERM' });
});

test('leaves a signal that someone else handles to them', async () => {
  const handled = `process.on('SIGINT', () => process.exit(5)); ${wait}`;
  expect(await run(handled, 'SIGINT')).toEqual({ said: 'ready\ncleaned\n', code: 5, by: null });
});

test('does nothing once called off', async () => {
  expect(await run('callOff();')).toEqual({ said: '', code: 0, by: null });
});
