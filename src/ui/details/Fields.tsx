import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatNumber } from '../format.ts';
import { useLanguage } from '../language.ts';

export type Field = { readonly name: string; readonly value: ComponentChildren };

/** Fields shown before the person asks for more: hostile answers have thousands. */
const first = 60;

/** Names and values in two columns. */
export function Fields({ fields }: { readonly fields: readonly Field[] }) {
  const { locale, words } = useLanguage();
  const [all, setAll] = useState(false);
  const shown = all ? fields : fields.slice(0, first);
  return (
    <>
      <dl class="fields">
        {shown.map((field, index) => (
          <div key={`${index} ${field.name}`}>
            <dt>{field.name}</dt>
            <dd>{field.value}</dd>
          </div>
        ))}
      </dl>
      {shown.length < fields.length && (
        <button type="button" class="action" onClick={() => setAll(true)}>
          {words.panel.exchange.showAll(formatNumber(fields.length, locale))}
        </button>
      )}
    </>
  );
}
