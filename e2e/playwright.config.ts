import { defineConfig } from 'playwright/test';
import type { BrowserOption } from './fixtures.ts';

/** The same tests in both browsers, one worker each: they share nothing but the machine's two cores. */
export default defineConfig<object, BrowserOption>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../out/e2e',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  projects: [
    { name: 'chromium', use: { browserUnderTest: 'chromium' } },
    { name: 'firefox', use: { browserUnderTest: 'firefox' } },
  ],
});
