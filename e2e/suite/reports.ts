import { readFileSync } from 'node:fs';
import type { Tally } from './step.ts';

/**
 * What a runner's JSON report counts. A run that broke before it wrote one, or that ran nothing, is a failure: an empty
 * suite must not look like a green one.
 */
export function vitestTally(file: string, exitCode: number): Tally {
  const report = read(file) as VitestReport | undefined;
  const failures = (report?.testResults ?? []).flatMap(({ name = '', assertionResults = [] }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(
        ({ fullName = '', failureMessages = [] }) => `${fileName(name)}: ${fullName}\n${opening(failureMessages[0])}`,
      ),
  );
  return sound({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0, failures }, exitCode);
}

export function playwrightTally(file: string, exitCode: number): Tally {
  const report = read(file) as PlaywrightReport | undefined;
  const { expected = 0, unexpected = 0, skipped = 0, flaky = 0 } = report?.stats ?? {};
  const failures = (report?.suites ?? []).flatMap(failuresIn);
  return sound({ passed: expected, failed: unexpected + skipped + flaky, failures }, exitCode);
}

type VitestReport = {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly testResults?: readonly {
    readonly name?: string;
    readonly assertionResults?: readonly {
      readonly status?: string;
      readonly fullName?: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
};

type PlaywrightReport = {
  readonly stats?: {
    readonly expected?: number;
    readonly unexpected?: number;
    readonly skipped?: number;
    readonly flaky?: number;
  };
  readonly suites?: readonly PlaywrightSuite[];
};

type PlaywrightSuite = {
  readonly file?: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title?: string;
    readonly ok?: boolean;
    readonly line?: number;
    readonly tests?: readonly {
      readonly projectName?: string;
      readonly status?: string;
      readonly results?: readonly { readonly errors?: readonly { readonly message?: string }[] }[];
    }[];
  }[];
};

function failuresIn({ file = '', suites = [], specs = [] }: PlaywrightSuite): readonly string[] {
  const own = specs
    .filter(({ ok }) => ok === false)
    .flatMap(({ title = '', line = 0, tests = [] }) =>
      tests
        .filter(({ status }) => status !== 'expected')
        .map(({ projectName = '', results = [] }) => {
          const messages = results.flatMap(({ errors = [] }) => errors.map(({ message }) => opening(message)));
          return `[${projectName}] ${file}:${line}: ${title}\n${messages.join('\n')}`;
        }),
    );
  return [...own, ...suites.flatMap(failuresIn)];
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/src/') + 1);
}

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** The first lines of an error, without the colours of a terminal. */
function opening(message = ''): string {
  const lines = message.replace(colours, '').split('\n').slice(0, 12);
  return lines.map((line) => `    ${line}`.slice(0, 300)).join('\n');
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
