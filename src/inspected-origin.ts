import { browser } from './browser.ts';

/**
 * Origin of the inspected document, e.g. `https://app.example`; undefined where it has none or cannot be asked. Firefox
 * resolves `[value, error]`, Chromium the value or an object that holds it.
 */
export async function inspectedOrigin(): Promise<string | undefined> {
  try {
    const answer: unknown = await browser.devtools.inspectedWindow.eval('location.origin');
    const value = [answer, ...valuesOf(answer)].find((each) => typeof each === 'string');
    return typeof value === 'string' && /^https?:/.test(value) ? value : undefined;
  } catch {
    return undefined; // a page that extensions may not look into
  }
}

function valuesOf(answer: unknown): unknown[] {
  return typeof answer === 'object' && answer !== null ? Object.values(answer) : [];
}
