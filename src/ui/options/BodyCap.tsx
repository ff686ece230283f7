import { useState } from 'preact/hooks';
import { isBodyCap, leastMegabytes, mostMegabytes } from '../../journal/body-budget.ts';
import { formatNumber } from '../format.ts';
import { useLanguage } from '../language.ts';
import type { OptionsProps } from '../options-types.ts';

type Props = Pick<OptionsProps, 'bodyMegabytes' | 'onBodyMegabytes'>;

const problemId = 'body-cap-problem';

/** How much is kept; what is no such number is said to be none, and not kept. */
export function BodyCap({ bodyMegabytes, onBodyMegabytes }: Props) {
  const { locale, words } = useLanguage();
  const [wrong, setWrong] = useState(false);

  function onChange({ currentTarget }: { readonly currentTarget: HTMLInputElement }): void {
    const megabytes = currentTarget.valueAsNumber;
    setWrong(!isBodyCap(megabytes));
    if (isBodyCap(megabytes)) onBodyMegabytes(megabytes);
  }

  const described = wrong ? { 'aria-describedby': problemId } : {};
  return (
    <div>
      <label for="body-cap">{words.options.bodyCap}</label>{' '}
      <input
        id="body-cap"
        type="number"
        min={leastMegabytes}
        max={mostMegabytes}
        step={1}
        value={bodyMegabytes}
        aria-invalid={wrong}
        onChange={onChange}
        {...described}
      />
      <p class="problem" id={problemId} role="alert">
        {wrong &&
          words.options.bodyCapProblem(formatNumber(leastMegabytes, locale), formatNumber(mostMegabytes, locale))}
      </p>
    </div>
  );
}
