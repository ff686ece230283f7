import { formatMoment } from '../format.ts';
import { useLanguage } from '../language.ts';
import type { PopupFailure } from '../popup-types.ts';
import { clipped, inertLine } from '../text/inert.ts';

/** Failed calls listed; the panel has them all. */
const most = 5;

type Props = { readonly failures: readonly PopupFailure[]; readonly now: number };

export function Failures({ failures, now }: Props) {
  const { locale, words } = useLanguage();
  if (failures.length === 0) return null;
  return (
    <section aria-label={words.popup.failures}>
      <h2>{words.popup.failures}</h2>
      <ul class="failures">
        {failures.slice(0, most).map((failure) => (
          <li key={failure.id}>
            <p class="failure-head">
              <code>{inertLine(clipped(failure.label, 200))}</code>
              {failure.at !== undefined && <span class="quiet">{formatMoment(failure.at, now, locale)}</span>}
            </p>
            <p>{inertLine(clipped(failure.title, 200))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
