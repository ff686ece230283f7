import { useLanguage } from '../language.ts';
import type { OptionsProps } from '../options-types.ts';

type Props = Pick<OptionsProps, 'draft' | 'problem' | 'onDraft' | 'onAddBase'>;

const problemId = 'base-problem';

export function AddBase({ draft, problem, onDraft, onAddBase }: Props) {
  const { options: words } = useLanguage().words;

  function onSubmit(event: Event): void {
    event.preventDefault();
    onAddBase();
  }

  const described = problem === undefined ? {} : { 'aria-describedby': problemId };
  return (
    <form onSubmit={onSubmit} noValidate>
      <label for="base">{words.base}</label>
      <div class="add">
        <input
          id="base"
          type="text"
          inputMode="url"
          placeholder={words.placeholder}
          value={draft}
          spellcheck={false}
          autocomplete="off"
          aria-invalid={problem !== undefined}
          onInput={(event) => onDraft(event.currentTarget.value)}
          {...described}
        />
        <button type="submit" class="primary">
          {words.add}
        </button>
      </div>
      <p class="problem" id={problemId} role="alert">
        {problem !== undefined && words.problems[problem]}
      </p>
    </form>
  );
}
