import { expect, test } from 'vitest';
import { until } from './until.ts';

test('resolves with the first truthy value', async () => {
  const answers = [undefined, 0, 'ready', 'later'];
  await expect(until(() => answers.shift(), { what: 'an answer' })).resolves.toBe('ready');
  expect(answers).toEqual(['later']);
});

test('awaits an attempt that is asynchronous', async () => {
  const answers: Promise<false | { port: number }>[] = [Promise.resolve(false), Promise.resolve({ port: 8080 })];
  await expect(until(async () => await answers.shift(), { what: 'a port' })).resolves.toEqual({ port: 8080 });
});

test('a time-out names what was waited for, and how long', async () => {
  await expect(until(() => false, { timeoutMs: 30, what: 'the panel' })).rejects.toThrow(
    'Waited 30 ms in vain for the panel.',
  );
});

test('an attempt that never settles is given up as well', async () => {
  await expect(until(() => new Promise<boolean>(() => {}), { timeoutMs: 30, what: 'a reply' })).rejects.toThrow(
    'Waited 30 ms in vain for a reply.',
  );
});

test('an attempt that throws is not tried again', async () => {
  const failures = [new Error('the browser is gone'), new Error('tried again')];
  const attempt = () => {
    throw failures.shift();
  };
  await expect(until(attempt, { what: 'anything' })).rejects.toThrow('the browser is gone');
  expect(failures).toHaveLength(1);
});

test('stops calling the attempt after the time-out', async () => {
  let calls = 0;
  await until(() => ++calls < 0, { timeoutMs: 30, what: 'the impossible' }).catch(() => {});
  const callsAtTimeout = calls;
  await until(() => new Promise((resolve) => setTimeout(resolve, 60, true)), { what: 'more than one interval' });
  expect(calls).toBe(callsAtTimeout);
});
