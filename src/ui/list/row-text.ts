import type { Diagnosis } from '../../decode/diagnosis.ts';
import { keyOf } from '../../journal/endpoint-of.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatTime } from '../format.ts';
import { formatDuration } from '../format-duration.ts';
import type { IncidentRow, PanelCall } from '../panel-types.ts';
import { inertLine } from '../text/inert.ts';

/** What a row says of its call in a few words: the title of the finding, or what became of it. */
export function titleOf({ outcome, diagnosis, open }: PanelCall, locale: string, { list, units }: Catalogue): string {
  if (outcome === undefined || outcome === 'warned') return diagnosis.title;
  if (outcome !== 'open') return list.outcomes[outcome];
  const { forMs = 0, usualMs } = open ?? {};
  const time = formatDuration(wholeSeconds(forMs), locale, units);
  return usualMs === undefined ? list.underWay(time) : list.underWayUsual(time, formatDuration(usualMs, locale, units));
}

/** The same at more length, where there is more to say. */
export function causeOf(call: PanelCall, locale: string, words: Catalogue): string {
  return call.diagnosis.cause || titleOf(call, locale, words);
}

/** The rest of an incident's accessible name: `API key missing, 14 calls, 18:02:01 to 18:04:12, no success seen since`. */
export function incidentText(row: IncidentRow, locale: string, words: Catalogue): string {
  const { list } = words;
  const [first, last] = [formatTime(row.firstAt, locale), formatTime(row.lastAt, locale)];
  const state = row.recoveredAt === undefined ? list.notRecovered : list.recovered(formatTime(row.recoveredAt, locale));
  return `${list.incident(titleOf(row.newest, locale, words), row.count, first, last)}, ${state}`;
}

/** The key that a call carried, by its fingerprint. */
export function keyText({ exchange }: PanelCall, { list }: Catalogue): string {
  if (exchange.request.credentials.state === 'unseen') return list.keyUnseen;
  const key = keyOf(exchange);
  return key === 'none' ? list.noKey : inertLine(key);
}

/** Whether to repeat the call, in a word or two. */
export function retryWords({ verdict, at }: Diagnosis['retry'], locale: string, { list }: Catalogue): string {
  return verdict === 'after' && at !== undefined ? list.retryAt(formatTime(at, locale)) : list.retry[verdict];
}

/** A time that still grows is not told more finely than it is redrawn. */
function wholeSeconds(ms: number): number {
  return ms < 1000 ? ms : Math.floor(ms / 1000) * 1000;
}
