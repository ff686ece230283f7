import type { AnyRule } from '../../src/decode/rule.ts';
import { ancestors } from '../../src/decode/tree.ts';
import { importName } from './rule-id.ts';

/** The last entry of a family, after which a new child of it is listed; the last of all where there is no such family. */
export function lastOfFamily(rules: readonly AnyRule[], parent: string | undefined): string {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const family = rules.filter((rule) => parent && [rule.id, ...ancestors(rule, byId)].includes(parent));
  const last = family.at(-1) ?? rules.at(-1);
  if (!last) throw new Error('src/decode/rules.ts lists no entry.');
  return last.id;
}

/** `rules.ts` with one entry more: imported in alphabetical order, listed after another one. */
export function withEntry(source: string, id: string, after: string): string {
  return inserted(imported(source, id), `  ${importName(id)},`, `  ${importName(after)},`, 'src/decode/rules.ts');
}

/** README.md with one row more in its table, after that of another entry. */
export function withRow(readme: string, row: string, after: string): string {
  const neighbour = readme.split('\n').find((line) => line.startsWith('| ') && line.includes(` | \`${after}\` | `));
  return inserted(readme, row, neighbour ?? `a row of \`${after}\``, 'README.md');
}

function imported(source: string, id: string): string {
  const others = [...source.matchAll(/^import \w+ from '\.\/rules\/([a-z-]+)\.ts';$/gm)];
  const before = others.findLast(([, other = '']) => other < id);
  const line = `import ${importName(id)} from './rules/${id}.ts';`;
  if (before) return inserted(source, line, before[0], 'src/decode/rules.ts');
  const [first] = others;
  if (!first) throw new Error('src/decode/rules.ts imports no entry.');
  return source.replace(first[0], () => `${line}\n${first[0]}`);
}

function inserted(text: string, line: string, after: string, file: string): string {
  const lines = text.split('\n');
  const index = lines.indexOf(after);
  if (index === -1) throw new Error(`${file} has no line that reads: ${after.trim()}`);
  return lines.toSpliced(index + 1, 0, line).join('\n');
}
