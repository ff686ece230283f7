import type { CallUrl } from '../../decode/exchange.ts';
import { useLanguage } from '../language.ts';
import { clipped, inertLine } from '../text/inert.ts';
import { shapeOfValue } from '../text/shape.ts';
import { Fields } from './Fields.tsx';
import type { Mark } from './mark.ts';

type Props = {
  readonly url: CallUrl;
  readonly showValues: boolean;
  /** Which parameter is marked; -1 for none. */
  readonly markedAt: number;
  readonly mark: Mark | undefined;
};

export function Query({ url, showValues, markedAt, mark }: Props) {
  const { exchange, shape } = useLanguage().words.panel;
  if (url.query.length === 0) return null;
  const fields = url.query.map(({ name, value }, index) => {
    const field = { name: inertLine(clipped(name, 300)), mark: index === markedAt ? mark : undefined };
    if (value.state !== 'present') return { ...field, value: exchange.valueUnseen };
    const text = showValues ? value.value : shapeOfValue(name, value.value, shape);
    return { ...field, value: inertLine(clipped(text, 2_000)) };
  });
  return (
    <>
      <h3>{exchange.query}</h3>
      <Fields fields={fields} />
    </>
  );
}
