import { useMemo } from 'preact/hooks';
import { hasTerm } from '../../filter/has-term.ts';
import { isUnfinished } from '../../filter/is-unfinished.ts';
import { parse } from '../../filter/parse.ts';
import { useLanguage } from '../language.ts';
import { clipped, inertLine } from '../text/inert.ts';

export const readingId = 'filter-reading';

/** Errors in words; more are counted. */
const few = 3;
const longestReading = 400;

/** What the filter does, in plain words, and what of it could not be read. */
export function FilterReading({ filter: text }: { readonly filter: string }) {
  const { filter: words } = useLanguage().words;
  const { filter, errors } = useMemo(() => parse(text), [text]);
  if (text.trim() === '') return null;
  return (
    <div class="reading" id={readingId}>
      <p>
        {inertLine(clipped(words.reading(filter), longestReading))}{' '}
        {hasTerm(filter, 'text', 'regex') && <span class="quiet">{words.searched}</span>}
      </p>
      {errors.slice(0, few).map((error) => (
        <p key={`${error.offset} ${error.code}`} class={isUnfinished(error, text) ? 'quiet' : 'filter-error'}>
          <code>{inertLine(clipped(text.slice(error.offset, error.offset + error.length), 40))}</code>{' '}
          {words.error(error.code, error.field)}
        </p>
      ))}
      {errors.length > few && <p class="filter-error">{words.moreErrors(errors.length - few)}</p>}
    </div>
  );
}
