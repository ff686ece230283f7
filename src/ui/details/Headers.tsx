import type { HeaderField, HeaderFields } from '../../decode/exchange.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { useLanguage } from '../language.ts';
import { clipped, inertLine } from '../text/inert.ts';
import { isOpenHeader } from '../text/open-values.ts';
import { shapeOfChallenge, shapeOfValue } from '../text/shape.ts';
import { Fields } from './Fields.tsx';
import { useHeaderNotes } from './use-header-notes.ts';

type Props = { readonly headers: HeaderFields; readonly showValues: boolean };

export function Headers({ headers, showValues }: Props) {
  const { exchange, shape } = useLanguage().words.panel;
  const notes = useHeaderNotes();
  const { fields, complete } = headers;
  return (
    <>
      <h3>{exchange.headers}</h3>
      {fields.length > 0 && (
        <Fields
          fields={fields.map((field) => ({
            name: inertLine(clipped(field.name, 300)),
            value: headerValue(field, showValues, shape),
            note: notes(field.name),
          }))}
        />
      )}
      {fields.length === 0 && <p class="quiet">{complete ? exchange.noHeaders : exchange.noHeadersSeen}</p>}
      {fields.length > 0 && !complete && <p class="quiet">{exchange.headersIncomplete}</p>}
    </>
  );
}

function headerValue(field: HeaderField, showValues: boolean, shape: Catalogue['panel']['shape']): string {
  const open = showValues || isOpenHeader(field.name);
  const text = open ? field.value : shapeOfValue('', field.value, shape);
  return inertLine(clipped(showValues ? text : shapeOfChallenge(text, shape), 2_000));
}
