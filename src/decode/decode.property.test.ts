import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseNames, recordedExchanges } from '../capture/recorded.fixture.ts';
import { anyCall, anyContext } from './any-call.fixture.ts';
import type { Context, Diagnosis } from './diagnosis.ts';
import { startOfTests } from './exchange.fixture.ts';
import type { Exchange } from './exchange.ts';
import { exemplars } from './exemplars.fixture.ts';
import { decode, isFailure, warn } from './index.ts';
import { leakIn } from './leaks.fixture.ts';
import { mutations } from './mutations.fixture.ts';
import { plantedCall } from './planted-call.fixture.ts';
import { figure } from './planted-value.fixture.ts';
import { rules } from './rules.ts';
import { problemWith } from './sound-diagnosis.fixture.ts';

const arbitraryCalls = 20_000;
const plantedCalls = 10_000;
const mutatedCalls = 110_000;
const leastHits = 500;

/** What real browsers recorded, and a call for each entry. */
const originals: readonly { readonly exchange: Exchange; readonly context: Context }[] = [
  // Each entry's own call thrice, since damage leads most calls to the more general entries.
  ...exemplars,
  ...exemplars,
  ...exemplars,
  ...(['chromium', 'firefox'] as const).flatMap((browser) =>
    caseNames(browser).flatMap((name) =>
      recordedExchanges(browser, name).map((exchange) => ({ exchange, context: { now: 1_760_000_000_000 } })),
    ),
  ),
];

const hits = new Map<string, number>(rules.map(({ id }) => [id, 0]));
let decoded = 0;

function check(seen: Exchange, around: Context): Diagnosis | undefined {
  const diagnosis = decode(seen, around);
  decoded += 1;
  const leak = leakIn(warn(seen, around));
  if (leak !== undefined) throw new Error(`a warning leaks in “${leak}”`);
  if (!diagnosis) {
    if (isFailure(seen)) throw new Error('a failed call has no diagnosis');
    return undefined;
  }
  hits.set(diagnosis.ruleId, (hits.get(diagnosis.ruleId) ?? 0) + 1);
  const problem = problemWith(diagnosis, seen, around);
  if (problem) throw new Error(`${problem}: ${JSON.stringify(diagnosis)}`);
  return diagnosis;
}

test('whatever the call, a failure is explained, nothing throws, and no secret comes out', () => {
  fc.assert(
    fc.property(anyCall, anyContext, (seen, around) => void check(seen, around)),
    { numRuns: arbitraryCalls },
  );
}, 240_000);

test('whatever a call sends and its answer echoes, only values of documented numbers, switches and lists are told', () => {
  const causes: string[] = [];
  const property = fc.property(fc.integer(), (seed) => {
    causes.push(check(plantedCall(seed), { now: startOfTests })?.cause ?? '');
  });
  fc.assert(property, { numRuns: plantedCalls });
  // Else nothing was planted where it may be told, and the search above searched for nothing.
  expect(causes.filter((cause) => cause.includes(String(figure))).length).toBeGreaterThan(100);
}, 240_000);

test('real calls with parts lost, swapped and damaged are explained as well', () => {
  const change = fc.record({ which: fc.nat(mutations.length - 1), seed: fc.nat(10_000) });
  const damaged = fc.record({ original: fc.nat(originals.length - 1), changes: fc.array(change, { maxLength: 3 }) });
  fc.assert(
    fc.property(damaged, ({ original, changes }) => {
      const { exchange, context } = originals[original]!;
      check(
        changes.reduce((call, { which, seed }) => mutations[which]!(call, seed), exchange),
        context,
      );
    }),
    { numRuns: mutatedCalls },
  );
}, 240_000);

test('each entry was hit often enough by those calls', () => {
  const table = [...hits].map(([id, count]) => `  ${id.padEnd(24)} ${String(count).padStart(7)}`).join('\n');
  process.stdout.write(`${decoded.toLocaleString('en')} calls decoded; hits per entry:\n${table}\n`);
  expect(decoded).toBeGreaterThanOrEqual(100_000);
  expect([...hits].filter(([, count]) => count < leastHits)).toEqual([]);
});

test('the same call and context give the same diagnosis', () => {
  fc.assert(
    fc.property(anyCall, anyContext, (seen, around) => {
      expect(decode(structuredClone(seen), around)).toEqual(decode(seen, around));
    }),
    { numRuns: 300 },
  );
});
