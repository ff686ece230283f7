import { compile } from '../filter/compile.ts';
import { hasTerm } from '../filter/has-term.ts';
import { parse } from '../filter/parse.ts';
import type { PanelCall } from '../ui/panel-types.ts';
import { rowReader } from './row-reader.ts';

/** The rows that pass a filter's text at `now` (epoch ms). */
export function filterRows(rows: readonly PanelCall[], text: string, now: number): readonly PanelCall[] {
  if (text.trim() === '') return [...rows];
  return rows.filter(compile(parse(text).filter, rowReader, now));
}

/** What passes is another set of rows with every second. */
export function hasAge(text: string): boolean {
  return hasTerm(parse(text).filter, 'since');
}
