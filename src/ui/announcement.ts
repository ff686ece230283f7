import type { KeyWarning } from '../journal/key-warnings.ts';
import { labelOf } from './call-label.ts';
import { type Catalogue, catalogueFor } from './catalogue/catalogue.ts';
import type { PanelCall } from './panel-types.ts';
import { inertLine } from './text/inert.ts';

type Words = Catalogue['panel'];

/** What the live region says of the calls that failed, and of the warnings that came, since it last spoke; '' where none did. */
export function announcement(
  failed: readonly PanelCall[],
  locale: string,
  warnings: readonly KeyWarning[] = [],
): string {
  const words = catalogueFor(locale).panel;
  return [ofWarnings(warnings, words), ofFailures(failed, words)].filter((text) => text !== '').join('. ');
}

function ofWarnings(warnings: readonly KeyWarning[], words: Words): string {
  const last = warnings.at(-1);
  if (!last) return '';
  const [title, site] = [inertLine(last.title), inertLine(last.site)];
  return warnings.length === 1
    ? words.announceWarning(title, site)
    : words.announceWarnings(warnings.length, title, site);
}

function ofFailures(failed: readonly PanelCall[], words: Words): string {
  const last = failed.at(-1);
  if (!last) return '';
  const title = inertLine(last.diagnosis.title);
  if (failed.length === 1) return words.announceOne(labelOf(last), title);
  return words.announceMany(failed.length, labelOf(last), title);
}
