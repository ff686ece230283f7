import { withDismissed } from '../journal/key-warnings.ts';
import { load, save, watch } from '../storage/stored-value.ts';
import { dismissedWarnings } from '../storage/values.ts';

let keeping = Promise.resolve();

/** Calls back with the ids of dismissed warnings: those of this browser session, then whatever a panel adds to them. */
export function followDismissed(onIds: (ids: readonly string[]) => void): void {
  watch(dismissedWarnings, onIds);
  load(dismissedWarnings).then(onIds, () => onIds([]));
}

/** Keeps the id for panels to come. One after the other: each adds to what it reads. */
export function keepDismissed(id: string): void {
  keeping = keeping
    .then(async () => save(dismissedWarnings, withDismissed(await load(dismissedWarnings), [id])))
    .catch(() => {}); // it stays dismissed in this panel
}
