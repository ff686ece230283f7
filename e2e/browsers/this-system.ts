import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { chromium } from 'playwright';
import type { System } from './find-browser.ts';

/** The machine this runs on, for the search of a browser. */
export function thisSystem(): System {
  return {
    env: process.env,
    platform: process.platform,
    exists: isProgram,
    osRelease: readOsRelease(),
    isRoot: process.getuid?.() === 0,
    playwrightChromium: chromium.executablePath(),
  };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function readOsRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}
