import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { isHelp, usage } from './usage.ts';

test.each(['--help', '-h'])('%s asks what the command does', (argument) => {
  expect(isHelp(argument)).toBe(true);
});

test.each([undefined, '', 'help', 'missing-field'])('%s does not', (argument) => {
  expect(isHelp(argument)).toBe(false);
});

test('asked for help, the command explains itself, writes nothing and succeeds', () => {
  const root = new URL('../../', import.meta.url);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'e2e/new-rule/main.ts', '--help'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  expect({ status, stdout: stdout.trim(), stderr }).toEqual({ status: 0, stdout: usage, stderr: '' });
});
