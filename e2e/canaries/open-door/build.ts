import { execFileSync } from 'node:child_process';
import type { BrowserName } from '../../browsers/find-browser.ts';

/** Builds the extension without redaction and gives its folder. */
export function buildOpenDoor(browser: BrowserName): string {
  const mode = browser === 'chromium' ? 'chrome' : 'firefox';
  const config = 'e2e/canaries/open-door/vite.config.ts';
  execFileSync('npx', ['vite', 'build', '--config', config, '--mode', mode, '--logLevel', 'error'], {
    shell: process.platform === 'win32',
  });
  return `out/open-door/${mode}`;
}
