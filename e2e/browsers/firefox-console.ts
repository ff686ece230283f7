import { type Chrome, place } from './firefox-chrome.ts';

declare const Services: {
  readonly console: { getMessageArray(): readonly { toString(): string; readonly sourceName?: string }[] };
};

/** Errors and warnings that extensions' pages caused and nobody caught. */
export function extensionErrors(chrome: Chrome): Promise<readonly string[]> {
  const messages = place('the console', () => Services.console.getMessageArray(), null);
  return chrome.at(messages, (all) => all.map(String).filter((message) => message.includes('moz-extension:')));
}
