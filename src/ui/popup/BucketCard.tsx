import { formatInstant, formatTime } from '../format.ts';
import { formatCountdown } from '../format-duration.ts';
import { useLanguage } from '../language.ts';
import type { PopupBucket } from '../popup-types.ts';
import { inertLine } from '../text/inert.ts';
import { disagreements, figuresText, type MeterState, meterState, sourcesText } from './figures.ts';

type Props = { readonly bucket: PopupBucket /** Epoch ms. */; readonly now: number };

/** One host and key: what is left, until when, and who said so. */
export function BucketCard({ bucket, now }: Props) {
  const { locale, words } = useLanguage();
  const state = meterState(bucket, now);
  const text = figuresText(bucket, state, locale, words.popup);
  const host = inertLine(bucket.host);
  const key = inertLine(bucket.key);
  return (
    <li class="bucket" data-level={state.level}>
      <p class="bucket-head">
        <strong>{host}</strong>
        <span class="quiet">{key === '' ? words.popup.noKey : words.popup.key(key)}</span>
      </p>
      <Meter name={words.popup.meter(host, key)} state={state} text={text} />
      <p class="bucket-line">
        <span>{text}</span>
        <Timers bucket={bucket} now={now} />
      </p>
      <p class="bucket-line">
        <span class={bucket.failures > 0 ? 'failed' : 'quiet'}>{words.popup.failed(bucket.failures)}</span>
        <span class="quiet" title={formatInstant(bucket.readAt, locale)}>
          {words.popup.asOf(formatTime(bucket.readAt, locale))}
        </span>
      </p>
      <p class="quiet source">{sourcesText(bucket, words.popup)}</p>
      {disagreements(bucket, locale, words.popup).map((sentence) => (
        <p class="disagree" key={sentence}>
          {sentence}
        </p>
      ))}
    </li>
  );
}

function Meter({ name, state, text }: { readonly name: string; readonly state: MeterState; readonly text: string }) {
  const bar = <div class="bar" style={{ width: `${(state.share ?? 0) * 100}%` }} />;
  if (state.remaining === undefined || state.max === undefined) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form fields, and a meter without a value is none
      <div class="meter" role="group" aria-label={name}>
        {bar}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: <meter> cannot be styled alike in both browsers
    <div
      class="meter"
      role="meter"
      aria-label={name}
      aria-valuemin={0}
      aria-valuenow={state.remaining}
      aria-valuemax={state.max}
      aria-valuetext={text}
    >
      {bar}
    </div>
  );
}

/** Countdowns to instants that are ahead; a block counts before a reset. */
function Timers({ bucket, now }: Props) {
  const { locale, words } = useLanguage();
  const { blockedUntil, resetAt } = bucket;
  const blocked = blockedUntil !== undefined && blockedUntil > now;
  const end = blocked ? blockedUntil : resetAt;
  if (end === undefined || end <= now) return null;
  const name = blocked ? words.popup.blockedFor : words.popup.resetsIn;
  return (
    <span class={blocked ? 'blocked' : ''} title={formatInstant(end, locale)}>
      {`${name} `}
      <span class="timer" role="timer" aria-label={name}>
        {formatCountdown(end, now, locale, words.units)}
      </span>
    </span>
  );
}
