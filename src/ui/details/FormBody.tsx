import type { FormField } from '../../decode/body/form-fields.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatBytes } from '../format.ts';
import { useLanguage } from '../language.ts';
import { placeOfName } from '../text/evidence-target.ts';
import { clipped, inertLine } from '../text/inert.ts';
import { shapeOfValue } from '../text/shape.ts';
import { Fields } from './Fields.tsx';
import type { Mark } from './mark.ts';

type Props = {
  readonly fields: readonly FormField[];
  readonly type: string;
  /** In words. */
  readonly size: string;
  readonly showValues: boolean;
  readonly mark: Mark | undefined;
};

export function FormBody({ fields, type, size, showValues, mark }: Props) {
  const { locale, words } = useLanguage();
  const { shape } = words.panel;
  const at = mark
    ? placeOfName(
        fields.map(({ name }) => name),
        mark.item,
      )
    : -1;
  return (
    <>
      <p class="quiet">{`${type}, ${size}`}</p>
      <Fields
        fields={fields.map((field, index) => ({
          name: inertLine(clipped(field.name, 300)),
          value: inertLine(clipped(fieldText(field, showValues, locale, shape), 2_000)),
          mark: index === at ? mark : undefined,
        }))}
      />
    </>
  );
}

function fieldText(field: FormField, showValues: boolean, locale: string, shape: Catalogue['panel']['shape']): string {
  if ('file' in field) return shape.file(field.file, formatBytes(field.size, locale));
  return showValues ? field.value : shapeOfValue(field.name, field.value, shape);
}
