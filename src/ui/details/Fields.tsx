import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatNumber } from '../format.ts';
import { useLanguage } from '../language.ts';
import { type Mark, useMarked } from './mark.ts';

export type Field = {
  readonly name: string;
  readonly value: ComponentChildren;
  readonly note?: Note | undefined;
  readonly mark?: Mark | undefined;
};

/** What a field is for, and where to read on. */
export type Note = { readonly sentence: string; readonly source: string; readonly url: string };

/** Fields shown before the person asks for more: hostile answers have thousands. */
const first = 60;

/** Names and values in two columns. */
export function Fields({ fields }: { readonly fields: readonly Field[] }) {
  const { locale, words } = useLanguage();
  const [isAsked, setAll] = useState(false);
  const all = isAsked || fields.slice(first).some(({ mark }) => mark);
  const shown = all ? fields : fields.slice(0, first);
  return (
    <>
      <dl class="fields">
        {shown.map((field, index) => (
          <FieldRow key={`${index} ${field.name}`} {...field} />
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

/** The name of a field with a note unfolds it, by mouse or keyboard. */
function FieldRow({ name, value, note, mark }: Field) {
  const { exchange } = useLanguage().words.panel;
  const [open, setOpen] = useState(false);
  const marked = useMarked<HTMLDivElement>(mark);
  return (
    <div {...marked}>
      <dt>
        {note ? (
          <button type="button" class="noted" aria-expanded={open} title={note.sentence} onClick={() => setOpen(!open)}>
            {name}
          </button>
        ) : (
          name
        )}
      </dt>
      <dd>{value}</dd>
      {note && open && (
        <dd class="note">
          {note.sentence}{' '}
          <a href={note.url} target="_blank" rel="noreferrer">
            {exchange.readOn(note.source)}
          </a>
        </dd>
      )}
    </div>
  );
}
