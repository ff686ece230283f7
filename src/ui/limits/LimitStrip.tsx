import { useState } from 'preact/hooks';
import { Icon } from '../common/Icon.tsx';
import { useLanguage } from '../language.ts';
import type { ShownLimit } from '../limits-types.ts';
import { inertLine } from '../text/inert.ts';
import { figuresSource, figuresText, levelText } from './figures.ts';
import { paceText } from './forecast.ts';
import { LimitCard, Timer } from './LimitCard.tsx';
import { LimitMeter } from './LimitMeter.tsx';
import { LimitPlot } from './LimitPlot.tsx';
import { Sourced } from './Sourced.tsx';

type Props = {
  /** Of the keys and hosts that the inspected tab calls, the tightest first. */
  readonly limits: readonly ShownLimit[];
  /** Epoch ms. */
  readonly now: number;
  readonly unwatched: readonly string[];
  /** The inspected tab. */
  readonly tabId: number;
};

/** The rate limit over time, in one line under the toolbar; all of it on demand. */
export function LimitStrip({ limits, now, unwatched, tabId }: Props) {
  const { locale, words } = useLanguage();
  const [open, setOpen] = useState(false);
  const [first] = limits;
  if (!first) return null;
  const name = `${inertLine(first.host)} ${first.key === '' ? words.limits.noKey : words.limits.key(inertLine(first.key))}`;
  const level = levelText(first, words.limits);
  const pace = paceText(first, now, locale, words);
  return (
    <section class="limit-strip" data-level={first.level} aria-label={words.limits.region}>
      {open ? (
        <ul class="limits">
          {limits.map((shown) => (
            <LimitCard key={`${shown.host} ${shown.key}`} shown={shown} now={now} unwatched={unwatched} tabId={tabId} />
          ))}
        </ul>
      ) : (
        <>
          <div class="limit-figures">
            <p class="limit-line">
              <Sourced source={figuresSource(first, now, locale, words.limits)}>
                {level !== '' && <b class="level">{`${level} `}</b>}
                {figuresText(first, locale, words.limits)}
              </Sourced>
              <Timer shown={first} now={now} />
            </p>
            <LimitMeter shown={first} />
            <p class="quiet limit-pace">{[name, pace].filter(Boolean).join(' · ')}</p>
          </div>
          <LimitPlot timeline={first.details().timeline} height={32} />
        </>
      )}
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'collapse' : 'expand'} />
        {limits.length > 1 && !open ? words.limits.more(limits.length - 1) : words.limits.details}
      </button>
    </section>
  );
}
