import type { Diagnosis } from '../../decode/diagnosis.ts';
import { Prose } from '../common/Prose.tsx';
import { useLanguage } from '../language.ts';
import { inertLine, inertLines } from '../text/inert.ts';
import { Section } from './Section.tsx';

export function FixSection({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { details: words } = useLanguage().words.panel;
  const { fix, snippets, docs } = diagnosis;
  return (
    <Section name={words.fix} class="fix">
      <ol>
        {fix.map((stepText) => (
          <li key={stepText}>
            <Prose text={stepText} />
          </li>
        ))}
      </ol>
      {snippets.map((snippet) => (
        <figure class="snippet" key={snippet.code}>
          <figcaption>{inertLine(snippet.language)}</figcaption>
          <pre>
            <code>{inertLines(snippet.code)}</code>
          </pre>
        </figure>
      ))}
      {docs.length > 0 && (
        <p class="docs">
          {words.documentation}
          {docs.map((page) => (
            <a key={page.url} href={page.url} target="_blank" rel="noreferrer">
              {inertLine(page.title)}
            </a>
          ))}
        </p>
      )}
    </Section>
  );
}
