import { useState } from 'preact/hooks';
import { formatInstant, formatMoment } from '../format.ts';
import { formatCountdown } from '../format-duration.ts';
import { useLanguage } from '../language.ts';
import type { ShownLimit } from '../limits-types.ts';
import { inertLine } from '../text/inert.ts';
import { disagreements, figuresSource, figuresText, ignoredText, instantSource, levelText } from './figures.ts';
import { paceText } from './forecast.ts';
import { LimitMeter } from './LimitMeter.tsx';
import { LimitPlot } from './LimitPlot.tsx';
import { Sourced } from './Sourced.tsx';
import { Spenders } from './Spenders.tsx';

type Props = {
  readonly shown: ShownLimit;
  /** Epoch ms. */
  readonly now: number;
  /** Sites whose calls cannot be seen. */
  readonly unwatched: readonly string[];
  /** The tab that is looked at; undefined where that is not known. */
  readonly tabId: number | undefined;
  /**
   * The plot and who spends it: behind a click, as of many limits only the tightest matter; or drawn later, in a room
   * that is kept for them.
   */
  readonly details?: 'shown' | 'folded' | 'later';
};

/** One host and key: what is left, until when, who spends it, and who said so. */
export function LimitCard({ shown, now, unwatched, tabId, details = 'shown' }: Props) {
  const { locale, words } = useLanguage();
  const [open, setOpen] = useState(false);
  const host = inertLine(shown.host);
  const key = inertLine(shown.key);
  const level = levelText(shown, words.limits);
  const pace = paceText(shown, now, locale, words);
  return (
    <li class="limit" data-level={shown.level}>
      <p class="limit-head">
        <strong>{host}</strong>
        <span class="quiet">{key === '' ? words.limits.noKey : words.limits.key(key)}</span>
      </p>
      <LimitMeter shown={shown} />
      <p class="limit-line">
        <Sourced source={figuresSource(shown, now, locale, words.limits)}>
          {level !== '' && <b class="level">{`${level} `}</b>}
          {figuresText(shown, locale, words.limits)}
        </Sourced>
        <Timer shown={shown} now={now} />
      </p>
      {pace !== '' && <p class="limit-pace">{pace}</p>}
      {details === 'later' && <div class="limit-plot-room" />}
      {details === 'shown' && <More shown={shown} unwatched={unwatched} tabId={tabId} />}
      {details === 'folded' && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{words.limits.details}</summary>
          {open && <More shown={shown} unwatched={unwatched} tabId={tabId} />}
        </details>
      )}
      <p class="limit-line quiet">
        {shown.failures === undefined ? (
          <span />
        ) : (
          <span class={shown.failures > 0 ? 'failed' : ''}>{words.limits.failed(shown.failures)}</span>
        )}
        {shown.readAt !== undefined && (
          <span title={formatInstant(shown.readAt, locale)}>
            {words.limits.asOf(formatMoment(shown.readAt, now, locale))}
          </span>
        )}
      </p>
      {[...disagreements(shown, now, locale, words.limits), ...ignoredText(shown.ignored, words.limits)].map(
        (sentence) => (
          <p class="disagree" key={sentence}>
            {sentence}
          </p>
        ),
      )}
    </li>
  );
}

function More({ shown, unwatched, tabId }: Pick<Props, 'shown' | 'unwatched' | 'tabId'>) {
  const details = shown.details();
  return (
    <>
      <LimitPlot timeline={details.timeline} height={28} />
      <Spenders details={details} unwatched={unwatched} tabId={tabId} />
    </>
  );
}

/** The countdown to an instant that is ahead; a block counts before a reset. */
export function Timer({ shown, now }: Pick<Props, 'shown' | 'now'>) {
  const { locale, words } = useLanguage();
  const { blockedUntil, resetAt } = shown;
  const blocked = blockedUntil !== undefined && blockedUntil > now;
  const end = blocked ? blockedUntil : resetAt;
  if (end === undefined || end <= now) return null;
  const name = blocked ? words.limits.blockedFor : words.limits.resetsIn;
  const source = instantSource(shown, blocked ? 'blockedUntil' : 'resetAt', words.limits);
  return (
    <Sourced source={`${words.limits.at(formatMoment(end, now, locale))} ${source}`} class={blocked ? 'blocked' : ''}>
      {`${name} `}
      <span class="timer" role="timer" aria-label={name}>
        {formatCountdown(end, now, locale, words.units)}
      </span>
    </Sourced>
  );
}
