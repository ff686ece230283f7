import { readFileSync } from 'node:fs';
import { readmeRow } from '../../src/decode/readme-row.fixture.ts';
import template from './template/entry.ts';

/** What a new entry is made of. */
export type Scaffold = {
  readonly refines: string | undefined;
  readonly source: string;
  readonly test: string;
  /** For the table of README.md. */
  readonly row: string;
};

/** An entry that compiles and passes its test, and says what its author must replace. */
export function scaffoldOf(id: string): Scaffold {
  return {
    refines: template.refines,
    source: moved(read('entry.ts'), id),
    test: moved(read('entry-test.ts'), id),
    row: named(readmeRow(template), id),
  };
}

/** The template's text as it reads in `src/decode/rules`. */
export function moved(text: string, id: string): string {
  return named(text, id).replaceAll("'../../../src/decode/", "'../").replaceAll("'../../../src/", "'../../");
}

/** What an author has not replaced yet. */
export function unfinished(text: string): readonly string[] {
  return text.split('\n').filter((line) => /\bREPLACE/.test(line));
}

function named(text: string, id: string): string {
  return text.replaceAll(template.id, id);
}

function read(file: string): string {
  return readFileSync(new URL(`./template/${file}`, import.meta.url), 'utf8');
}
