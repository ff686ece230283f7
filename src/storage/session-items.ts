import { browser } from '../browser.ts';

export type SessionItems = Readonly<Record<string, unknown>>;

/**
 * Calls back with the wanted items of `storage.session`, and again whenever one of them changes; the first time resolves
 * the promise. What changes while they are read is not missed.
 */
export async function followSession(
  isWanted: (key: string) => boolean,
  onItems: (items: SessionItems) => void,
): Promise<void> {
  let items: SessionItems | undefined;
  const early: Record<string, unknown> = {};
  browser.storage.session.onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
    const wanted = Object.entries(changes).filter(([key]) => isWanted(key));
    if (wanted.length === 0) return;
    const changed = Object.fromEntries(wanted.map(([key, { newValue }]) => [key, newValue]));
    if (!items) {
      Object.assign(early, changed);
      return;
    }
    items = { ...items, ...changed };
    onItems(items);
  });
  const stored = await browser.storage.session.get(null);
  items = { ...Object.fromEntries(Object.entries(stored).filter(([key]) => isWanted(key))), ...early };
  onItems(items);
}
