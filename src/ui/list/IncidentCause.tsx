import { formatTime } from '../format.ts';
import { useLanguage } from '../language.ts';
import type { IncidentRow } from '../panel-types.ts';
import { inertLine } from '../text/inert.ts';
import { titleOf } from './row-text.ts';

/** How often, what, whether it worked since, and since when; the row's time is that of the last. */
export function IncidentCause({ row }: { readonly row: IncidentRow }) {
  const { locale, words } = useLanguage();
  const { list } = words;
  const { count, recoveredAt, firstAt, newest } = row;
  return (
    <>
      <b class="repeats">{list.repeats(count)}</b> {inertLine(titleOf(newest, locale, words))}
      {recoveredAt !== undefined && <span class="good">{`, ${list.recovered(formatTime(recoveredAt, locale))}`}</span>}
      {count > 1 && <span class="quiet">{`, ${list.since(formatTime(firstAt, locale))}`}</span>}
    </>
  );
}
