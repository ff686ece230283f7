import type { EvidencePlace } from '../../decode/diagnosis.ts';
import type { HeaderField, HeaderFields } from '../../decode/exchange.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { useLanguage } from '../language.ts';
import { placeOfName } from '../text/evidence-target.ts';
import { clipped, inertLine } from '../text/inert.ts';
import { isOpenHeader } from '../text/open-values.ts';
import { shapeOfChallenge, shapeOfValue } from '../text/shape.ts';
import { Fields } from './Fields.tsx';
import { MarkedHeading } from './MarkedHeading.tsx';
import { useMark } from './mark.ts';
import { useHeaderNotes } from './use-header-notes.ts';

type Props = { readonly headers: HeaderFields; readonly showValues: boolean; readonly place: EvidencePlace };

export function Headers({ headers, showValues, place }: Props) {
  const { exchange, shape } = useLanguage().words.panel;
  const notes = useHeaderNotes();
  const { fields, complete } = headers;
  const mark = useMark(place);
  const at = mark
    ? placeOfName(
        fields.map(({ name }) => name),
        mark.item,
      )
    : -1;
  return (
    <>
      <MarkedHeading text={exchange.headers} mark={at === -1 ? mark : undefined} />
      {fields.length > 0 && (
        <Fields
          fields={fields.map((field, index) => ({
            name: inertLine(clipped(field.name, 300)),
            value: headerValue(field, showValues, shape),
            note: notes(field.name),
            mark: index === at ? mark : undefined,
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
