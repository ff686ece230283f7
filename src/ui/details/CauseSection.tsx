import type { Diagnosis } from '../../decode/diagnosis.ts';
import { Prose } from '../common/Prose.tsx';
import { useLanguage } from '../language.ts';
import { inertLine } from '../text/inert.ts';
import { Section } from './Section.tsx';

export function CauseSection({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { details: words } = useLanguage().words.panel;
  const { title, cause, alternatives } = diagnosis;
  return (
    <Section name={words.cause} class="cause">
      <p class="title">{inertLine(title)}</p>
      <p>
        <Prose text={cause} />
      </p>
      {alternatives.length > 0 && (
        <details>
          <summary>{words.alternatives(alternatives.length)}</summary>
          <ul>
            {alternatives.map((alternative) => (
              <li key={alternative.ruleId}>
                <Prose text={alternative.cause} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
