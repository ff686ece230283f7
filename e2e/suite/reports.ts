import { readFileSync } from 'node:fs';
import type { Tally } from './step.ts';

/**
 * What a runner's JSON report counts. A run that broke before it wrote one, or that ran nothing, is a failure: an empty
 * suite must not look like a green one.
 */
export function vitestTally(file: string, exitCode: number): Tally {
  const report = read(file) as { numPassedTests?: number; numFailedTests?: number } | undefined;
  return sound({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }, exitCode);
}

export function playwrightTally(file: string, exitCode: number): Tally {
  const report = read(file) as { stats?: { expected?: number; unexpected?: number; skipped?: number; flaky?: number } };
  const { expected = 0, unexpected = 0, skipped = 0, flaky = 0 } = report?.stats ?? {};
  return sound({ passed: expected, failed: unexpected + skipped + flaky }, exitCode);
}

function sound(counted: Tally, exitCode: number): Tally {
  const unexplained = (exitCode !== 0 && counted.failed === 0) || counted.passed === 0;
  return unexplained ? { ...counted, failed: counted.failed + 1 } : counted;
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
