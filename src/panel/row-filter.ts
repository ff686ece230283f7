import type { PanelCall } from '../ui/panel-types.ts';

const texts = new WeakMap<PanelCall, string>();

/** The rows whose status, method, address or cause hold every word of the filter, in any case. */
export function filterRows(rows: readonly PanelCall[], filter: string): readonly PanelCall[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...rows];
  return rows.filter((row) => {
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  });
}

function textOf(row: PanelCall): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const { diagnosis, exchange } = row;
  const { method, url } = exchange.request;
  const status = diagnosis.status.code === 0 ? 'NET' : diagnosis.status.code;
  const { title, cause } = diagnosis;
  const text = [status, diagnosis.status.text, method, url.template, url.path, url.origin, title, cause]
    .join(' ')
    .toLowerCase();
  texts.set(row, text);
  return text;
}
