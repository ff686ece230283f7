import { expect, test } from 'vitest';
import { argumentJson, jsonFunctionSource, resultFromJson } from './function-source.ts';

/** Evaluates a source as another world would: with nothing of this module in scope. */
async function run(fn: (...args: never[]) => unknown, arg?: unknown): Promise<unknown> {
  const evaluated = new Function(`return ${jsonFunctionSource(fn)}`)() as (json: string) => Promise<string | undefined>;
  return resultFromJson(await evaluated(argumentJson(arg)));
}

test('a function runs elsewhere on an argument that is plain JSON', async () => {
  await expect(
    run(({ a, b }: { a: number; b: number[] }) => ({ sum: a + (b[0] ?? 0) }), { a: 1, b: [2] }),
  ).resolves.toEqual({ sum: 3 });
});

test('a function without argument gets undefined, and may return nothing', async () => {
  await expect(run((arg: unknown) => arg === undefined)).resolves.toBe(true);
  await expect(run(() => {})).resolves.toBeUndefined();
});

test('line separators, quotes and script tags survive', async () => {
  const text = '\u2028 \u2029 \' " ` </script> \\';
  await expect(run((arg: string) => arg, text)).resolves.toBe(text);
});

test('the name helper that tsx adds is at hand', async () => {
  const compiledByTsx = new Function('const inner = __name(() => 7, "inner"); return inner();') as () => number;
  await expect(run(compiledByTsx)).resolves.toBe(7);
});

test('a throw becomes a rejection', async () => {
  const fail = () => {
    throw new TypeError('no such row');
  };
  await expect(run(fail)).rejects.toThrow('no such row');
});
