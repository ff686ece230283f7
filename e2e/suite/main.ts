// `npm test`: everything, from types to the real panel in both browsers. Its last line counts all checks.
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { requireBrowser } from '../start/require-browser.ts';
import { playwrightTally, vitestTally } from './reports.ts';
import { check, run, type Step, type Tally } from './step.ts';
import { webExtLint } from './web-ext-lint.ts';

const unitReport = 'out/unit.json';
const endToEndReport = 'out/e2e.json';

const steps: readonly Step[] = [
  check('types', 'npx', ['tsc', '--noEmit']),
  check('types of the pure rooms, without DOM and Node', 'npx', ['tsc', '--noEmit', '--project', 'tsconfig.pure.json']),
  check('lint and format', 'npx', ['biome', 'check', '--error-on-warnings', '.']),
  check('build for Chromium', 'npx', ['vite', 'build', '--mode', 'chrome', '--logLevel', 'warn']),
  check('build for Firefox', 'npx', ['vite', 'build', '--mode', 'firefox', '--logLevel', 'warn']),
  {
    name: 'unit tests',
    async run() {
      const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`];
      return vitestTally(unitReport, await run('npx', ['vitest', 'run', ...reporters]));
    },
  },
  webExtLint,
  {
    name: 'end to end, in Chromium and in Firefox',
    async run() {
      const args = ['playwright', 'test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'];
      const env = {
        CHROME_PATH: await requireBrowser('chromium'),
        FIREFOX_PATH: await requireBrowser('firefox'),
        PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(endToEndReport),
      };
      return playwrightTally(endToEndReport, await run('npx', args, env));
    },
  },
];

rmSync('out', { recursive: true, force: true });
mkdirSync('out');
const results: (Tally & { name: string; seconds: number })[] = [];
for (const step of steps) {
  const began = Date.now();
  console.log(`\n── ${step.name}`);
  results.push({ name: step.name, ...(await tallyOf(step)), seconds: (Date.now() - began) / 1000 });
}

console.log('');
for (const { name, passed, failed, seconds } of results) {
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`,
  );
}
for (const failure of results.flatMap(({ failures = [] }) => failures)) console.log(failure);
const sum = (figure: 'passed' | 'failed') => results.reduce((total, result) => total + result[figure], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);

async function tallyOf(step: Step): Promise<Tally> {
  try {
    return await step.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}
