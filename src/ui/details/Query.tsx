import type { CallUrl } from '../../decode/exchange.ts';
import { useLanguage } from '../language.ts';
import { clipped, inertLine } from '../text/inert.ts';
import { shapeOfValue } from '../text/shape.ts';
import { Fields } from './Fields.tsx';

export function Query({ url, showValues }: { readonly url: CallUrl; readonly showValues: boolean }) {
  const { exchange, shape } = useLanguage().words.panel;
  if (url.query.length === 0) return null;
  const fields = url.query.map(({ name, value }) => {
    if (value.state !== 'present') return { name: inertLine(clipped(name, 300)), value: exchange.valueUnseen };
    const text = showValues ? value.value : shapeOfValue(name, value.value, shape);
    return { name: inertLine(clipped(name, 300)), value: inertLine(clipped(text, 2_000)) };
  });
  return (
    <>
      <h3>{exchange.query}</h3>
      <Fields fields={fields} />
    </>
  );
}
