import type { System } from './find-browser.ts';
import { installAdvice } from './install-command.ts';

/** What a Chromium-based browser was asked, and what it said instead. */
export type LoadRefusal = {
  readonly executable: string;
  /** `150.0.1`-like. */
  readonly version: string;
  /** Folder of the extension. */
  readonly folder: string;
  /** The browser's own words. */
  readonly words: string;
};

/** For a person to read: which browser would not load the extension from its folder, and which one does. */
export function loadRefusal({ executable, version, folder, words }: LoadRefusal, system: System): string {
  const advice = `If that is because of this browser, use Chromium. ${installAdvice('chromium', system)}`;
  return `${executable} (${version}) would not load the extension from ${folder}: ${words}\n${advice}`;
}
