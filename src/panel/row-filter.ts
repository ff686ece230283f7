import { compile } from '../filter/compile.ts';
import { hasTerm } from '../filter/has-term.ts';
import { parse } from '../filter/parse.ts';
import type { PanelCall } from '../ui/panel-types.ts';
import { rowReader } from './row-reader.ts';

export type RowFilter = (rows: readonly PanelCall[], text: string, now: number) => readonly PanelCall[];

type Last = { readonly text: string; readonly rows: readonly PanelCall[]; readonly passed: readonly boolean[] };

/** Gives the rows that pass a filter's text. Of a list that grew since it was last asked, only what is new is looked at. */
export function createRowFilter(): RowFilter {
  let last: Last = { text: '', rows: [], passed: [] };

  return (rows, text, now) => {
    const { filter } = parse(text);
    const passes = compile(filter, rowReader, now);
    // What began within the last minutes is another set of rows with every second.
    const before = last.text === text && !hasTerm(filter, 'since') ? last : undefined;
    // The oldest rows may have gone.
    const shift = Math.max(0, before?.rows.indexOf(rows[0] as PanelCall) ?? 0);
    const passed = rows.map((row, index) => {
      const known = before?.rows[index + shift] === row ? before.passed[index + shift] : undefined;
      return known ?? passes(row);
    });
    last = { text, rows, passed };
    return rows.filter((_, index) => passed[index]);
  };
}
