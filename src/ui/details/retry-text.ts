import type { Diagnosis } from '../../decode/diagnosis.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatMoment } from '../format.ts';
import { formatCountdown } from '../format-duration.ts';

/** The verdict in words, with what is left of a pause. `now`: epoch ms. */
export function retryText(
  retry: Diagnosis['retry'],
  now: number,
  locale: string,
  { panel: { details: words }, units }: Catalogue,
): string {
  if (retry.verdict !== 'after' || retry.at === undefined) return words.verdicts[retry.verdict];
  const time = formatMoment(retry.at, now, locale);
  return retry.at > now ? words.retryIn(formatCountdown(retry.at, now, locale, units), time) : words.retryWaited(time);
}
