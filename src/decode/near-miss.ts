import { editDistance } from '../api/edit-distance.ts';
import { inert } from './inert.ts';

/** Of names and of their characters: a body can have any number of either. */
const mostNames = 200;
const longestName = 100;

/** The name among those sent that is nearly the wanted one: `imageData` for `image_data`; undefined for none. */
export function nearMiss(sent: readonly string[], wanted: string): string | undefined {
  const last = wanted.slice(wanted.lastIndexOf('.') + 1);
  if (last.length > longestName) return undefined;
  const lower = last.toLowerCase();
  const bare = letters(last);
  const found = sent
    .slice(0, mostNames)
    .find((name) => name.length <= longestName && name !== wanted && resembles(name, lower, bare));
  const shown = found && inert(found, 60);
  // A name that reads the same, but for what cannot be seen, is no other name to anyone.
  return shown === wanted ? undefined : shown;
}

function resembles(sent: string, lower: string, bare: string): boolean {
  if (letters(sent) === bare) return true;
  // Two edits change the length by two at most.
  const mayBeClose = lower.length > 4 && Math.abs(sent.length - lower.length) <= 2;
  return mayBeClose && editDistance(sent.toLowerCase(), lower) <= 2;
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
