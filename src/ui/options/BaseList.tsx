import type { ApiBase } from '../../api/base.ts';
import { useLanguage } from '../language.ts';
import type { OptionsProps } from '../options-types.ts';
import { inertLine } from '../text/inert.ts';

type Props = Pick<OptionsProps, 'builtInBases' | 'bases' | 'onRemoveBase'>;

export function BaseList({ builtInBases, bases, onRemoveBase }: Props) {
  const { options: words } = useLanguage().words;
  return (
    <ul class="entries" aria-label={words.bases}>
      {builtInBases.map((base) => (
        <li key={textOf(base)}>
          <code>{textOf(base)}</code>
          <span class="quiet">{words.builtIn}</span>
        </li>
      ))}
      {bases.map((base) => (
        <li key={textOf(base)}>
          <code>{textOf(base)}</code>
          <button type="button" aria-label={words.removeNamed(textOf(base))} onClick={() => onRemoveBase(base)}>
            {words.remove}
          </button>
        </li>
      ))}
    </ul>
  );
}

function textOf(base: ApiBase): string {
  return inertLine(base.origin + base.prefix);
}
