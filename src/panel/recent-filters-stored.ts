import { load, save, watch } from '../storage/stored-value.ts';
import { recentFilters } from '../storage/values.ts';
import { createRecentFilters, type RecentFilters } from './recent-filters.ts';

/** The last filters of this panel, and those that panels before it or beside it stored. */
export function followRecentFilters(): RecentFilters {
  const recent = createRecentFilters((texts) => {
    save(recentFilters, texts).catch(() => {}); // they stay in this panel
  });
  watch(recentFilters, recent.useStored);
  load(recentFilters).then(recent.useStored, () => {});
  return recent;
}
