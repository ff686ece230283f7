import { decode } from './decode.ts';
import type { Context, Diagnosis } from './diagnosis.ts';
import { exchange, type Given, startOfTests } from './exchange.fixture.ts';

/** The diagnosis of a failed call, one second after the call began; throws where it did not fail. */
export function decoded(line: string, given: Given = {}, context: Partial<Context> = {}): Diagnosis {
  const diagnosis = decode(exchange(line, given), { now: startOfTests + 1_000, ...context });
  if (!diagnosis) throw new Error(`${line} did not fail`);
  return diagnosis;
}

/** The winner first, then what else fits. */
export function ruleIds({ ruleId, alternatives }: Diagnosis): readonly string[] {
  return [ruleId, ...alternatives.map((alternative) => alternative.ruleId)];
}

/** What it is about, the call, and what its diagnosis has. */
export type Case = readonly [about: string, line: string, given: Given, expected: object];
/** What it is about, the call, and the entry that explains it instead. */
export type NearMiss = readonly [about: string, line: string, given: Given, ruleId: string];
