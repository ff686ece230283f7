import { labelOf } from './call-label.ts';
import { catalogueFor } from './catalogue/catalogue.ts';
import type { PanelCall } from './panel-types.ts';
import { inertLine } from './text/inert.ts';

/** What the live region says of the calls that failed since it last spoke; '' where none did. */
export function announcement(failed: readonly PanelCall[], locale: string): string {
  const last = failed.at(-1);
  if (!last) return '';
  const words = catalogueFor(locale).panel;
  const title = inertLine(last.diagnosis.title);
  if (failed.length === 1) return words.announceOne(labelOf(last), title);
  return words.announceMany(failed.length, labelOf(last), title);
}
