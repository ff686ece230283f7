import { signal } from '@preact/signals';
import type { Context } from '../decode/diagnosis.ts';
import type { Exchange } from '../decode/exchange.ts';
import { createKeyWarnings, type KeyWarning } from '../journal/key-warnings.ts';

/** The warnings that the panel shows: told by the calls and not dismissed. */
export function createWarningList() {
  const told = createKeyWarnings();
  const shown = signal<readonly KeyWarning[]>([]);
  let stale = false;
  let ready = false;

  function saw(exchange: Exchange, context: Context): void {
    if (told.saw(exchange, context)) stale = true;
  }

  /** Shows what was told since, and gives that. Nothing before it is known what was dismissed: that must not flash up. */
  function publish(): readonly KeyWarning[] {
    if (!ready || !stale) return [];
    stale = false;
    const before = shown.value;
    shown.value = told.all();
    return shown.value.filter((warning) => !before.includes(warning));
  }

  function dismiss(ids: readonly string[]): void {
    ready = true;
    told.dismiss(ids);
    const left = shown.value.filter(({ id }) => !ids.includes(id));
    if (left.length < shown.value.length) shown.value = left;
  }

  function clear(): void {
    told.clear();
    shown.value = [];
  }

  return { shown, saw, publish, dismiss, clear };
}
