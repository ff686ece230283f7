import type { Diagnosis } from '../../decode/diagnosis.ts';
import { useLanguage } from '../language.ts';
import { clipped, inertLine } from '../text/inert.ts';
import { Section } from './Section.tsx';

export function CauseSection({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { details: words } = useLanguage().words.panel;
  const { title, cause, alternatives } = diagnosis;
  return (
    <Section name={words.cause} class="cause">
      <p class="title">{inertLine(title)}</p>
      <p>{inertLine(clipped(cause, 800))}</p>
      {alternatives.length > 0 && (
        <details>
          <summary>{words.alternatives(alternatives.length)}</summary>
          <ul>
            {alternatives.map((alternative) => (
              <li key={alternative.ruleId}>{inertLine(clipped(alternative.cause, 800))}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
