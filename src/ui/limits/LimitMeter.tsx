import { useLanguage } from '../language.ts';
import type { ShownLimit } from '../limits-types.ts';
import { inertLine } from '../text/inert.ts';
import { figuresText, meterOf } from './figures.ts';

/** What is left of the limit, as a bar. Without a figure it is no meter, since it would have to show one. */
export function LimitMeter({ shown }: { readonly shown: ShownLimit }) {
  const { locale, words } = useLanguage();
  const name = words.limits.meter(inertLine(shown.host), inertLine(shown.key));
  const meter = meterOf(shown);
  const bar = <div class="bar" style={{ width: `${(shown.share ?? 0) * 100}%` }} />;
  if (!meter) {
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
      aria-valuenow={meter.now}
      aria-valuemax={meter.max}
      aria-valuetext={figuresText(shown, locale, words.limits)}
    >
      {bar}
    </div>
  );
}
