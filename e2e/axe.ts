import axe from 'axe-core';
import type { Surface } from './browsers/driver.ts';

/** What axe-core finds wrong with a document, one line each; [] where it finds nothing. */
export async function accessibilityViolations(surface: Surface): Promise<string[]> {
  return surface.evaluate(axeRun);
}

// Surfaces take the source of a function, and axe comes as source: so this one carries it.
const axeRun = Object.assign(async (): Promise<string[]> => [], {
  toString: () => `async () => {
    const module = undefined, exports = undefined, define = undefined;
    ${axe.source}
    const { violations } = await window.axe.run(document);
    return violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' '));
  }`,
});
