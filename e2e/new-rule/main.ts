// `npm run new-rule ID`: a new entry and its test, listed in rules.ts and in README.md. Its author does the rest.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { exposedKey } from '../../src/decode/exposed-key.ts';
import { rules } from '../../src/decode/rules.ts';
import { lastOfFamily, withEntry, withRow } from './register.ts';
import { problemWith } from './rule-id.ts';
import { scaffoldOf } from './template.ts';
import { isHelp, usage } from './usage.ts';

const root = new URL('../../', import.meta.url);
const folder = 'src/decode/rules';
const list = 'src/decode/rules.ts';

const [id, ...rest] = process.argv.slice(2);
if (isHelp(id)) {
  console.log(usage);
  process.exit(0);
}
if (id === undefined || rest.length > 0) refuse(usage);
const problem = problemWith(id, taken());
if (problem !== undefined) refuse(problem);
try {
  write(id);
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}

function write(newId: string): void {
  const { refines, source, test, row } = scaffoldOf(newId);
  const after = lastOfFamily(rules, refines);
  // All texts are computed before the first is written: what throws leaves nothing half done.
  const texts = [
    [`${folder}/${newId}.ts`, source],
    [`${folder}/${newId}.test.ts`, test],
    [list, withEntry(read(list), newId, after)],
    ['README.md', withRow(read('README.md'), row, after)],
  ] as const;
  for (const [file, text] of texts) writeFileSync(new URL(file, root), text);
  console.log(nextSteps(newId, after));
}

function nextSteps(newId: string, after: string): string {
  return `Wrote ${folder}/${newId}.ts and ${newId}.test.ts, and listed ${newId} after ${after} in ${list} and README.md.

Next:
1. In ${newId}.ts, replace what says REPLACE; set on, refines, docs, certainty and retry; match on what proves it.
2. In ${newId}.test.ts, tell what matches, near misses, no evidence and contradictory evidence.
3. Run npx vitest run src/decode; it prints the row that README.md needs for a new title or on.
4. If it refines something else, move it there in ${list} and README.md; if it competes, say which wins in src/decode/winners.test.ts.
5. Run npm test; it fails as long as a line says REPLACE.`;
}

function taken(): readonly string[] {
  return [exposedKey.id, ...readdirSync(new URL(folder, root)).map((file) => file.replace(/(?:\.test)?\.ts$/, ''))];
}

function read(file: string): string {
  return readFileSync(new URL(file, root), 'utf8');
}

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
