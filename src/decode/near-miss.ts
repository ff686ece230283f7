import { editDistance } from '../api/edit-distance.ts';
import { inert } from './inert.ts';

/** The name among those sent that is nearly the wanted one: `imageData` for `image_data`; undefined for none. */
export function nearMiss(sent: readonly string[], wanted: string): string | undefined {
  const found = sent.find((name) => name !== wanted && resembles(name, wanted));
  return found === undefined ? undefined : inert(found, 60);
}

function resembles(sent: string, wanted: string): boolean {
  const last = wanted.split('.').at(-1) ?? wanted;
  const isClose = last.length > 4 && editDistance(sent.toLowerCase(), last.toLowerCase()) <= 2;
  return letters(sent) === letters(last) || isClose;
}

function letters(name: string): string {
  return name
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
