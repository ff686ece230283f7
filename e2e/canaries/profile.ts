import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Finder } from './find.ts';

/** Where in a profile a canary was found, e.g. `Default/Cache: name in a page`. */
export type InProfile = string;

/** Searches every file of a profile. Places are folders without what differs from run to run, such as ids and numbers. */
export function searchProfile(folder: string, find: Finder): readonly InProfile[] {
  const found = new Set<InProfile>();
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const hits = [...find(readFileSync(path)), ...find(file.name)];
    for (const { canary } of hits) found.add(`${placeOf(relative(folder, path))}: ${canary}`);
  }
  return [...found].toSorted();
}

function placeOf(path: string): string {
  const segments = path.split(sep).slice(0, 3);
  return segments.map((segment) => segment.replace(/[\da-f]{8,}.*|\d+/gi, '#')).join('/');
}
