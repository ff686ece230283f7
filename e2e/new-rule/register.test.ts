import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AnyRule } from '../../src/decode/rule.ts';
import { rules } from '../../src/decode/rules.ts';
import { lastOfFamily, withEntry, withRow } from './register.ts';

const list = `import type { AnyRule } from './rule.ts';
import badGateway from './rules/bad-gateway.ts';
import notFound from './rules/not-found.ts';

export const rules: readonly AnyRule[] = [
  notFound,
  badGateway,
];
`;

describe('an entry is imported in alphabetical order and listed after its neighbour', () => {
  test('between two others', () => {
    expect(withEntry(list, 'conflict', 'not-found')).toBe(`import type { AnyRule } from './rule.ts';
import badGateway from './rules/bad-gateway.ts';
import conflict from './rules/conflict.ts';
import notFound from './rules/not-found.ts';

export const rules: readonly AnyRule[] = [
  notFound,
  conflict,
  badGateway,
];
`);
  });

  test.each([
    ['aborted', ['aborted', 'bad-gateway', 'not-found']],
    ['not', ['bad-gateway', 'not', 'not-found']],
    ['not-found-again', ['bad-gateway', 'not-found', 'not-found-again']],
    ['tls-error', ['bad-gateway', 'not-found', 'tls-error']],
  ])('%s among the imports', (id, expected) => {
    const imports = [...withEntry(list, id, 'bad-gateway').matchAll(/from '.\/rules\/(.+)\.ts'/g)].map(([, at]) => at);
    expect(imports).toEqual(expected);
  });

  test('and not at all where the neighbour is not listed', () => {
    expect(() => withEntry(list, 'conflict', 'offline')).toThrow(
      'src/decode/rules.ts has no line that reads: offline,',
    );
    expect(() => withEntry('', 'conflict', 'offline')).toThrow('imports no entry');
  });
});

test('a row follows that of its neighbour, and other tables stay as they are', () => {
  const readme =
    '| `not-found` | a command |\n\n| 404 | `not-found` | Not found |\n| 502 | `bad-gateway` | No gateway |\n';
  expect(withRow(readme, '| 409 | `conflict` | A conflict |', 'not-found')).toBe(
    '| `not-found` | a command |\n\n| 404 | `not-found` | Not found |\n| 409 | `conflict` | A conflict |\n| 502 | `bad-gateway` | No gateway |\n',
  );
  expect(() => withRow(readme, '| 409 | `conflict` | A conflict |', 'offline')).toThrow('README.md has no line');
});

test('a new child is listed after the last of its family, or last', () => {
  const family = [entry('a', 'root'), entry('b', 'a'), entry('c', 'b'), entry('d', 'root')];
  expect(lastOfFamily(family, 'a')).toBe('c');
  expect(lastOfFamily(family, 'd')).toBe('d');
  expect(lastOfFamily(family, 'unheard-of')).toBe('d');
  expect(lastOfFamily(family, undefined)).toBe('d');
});

test.each(rules.map(({ id }) => id))('rules.ts and README.md as they are can take a child of %s', (parent) => {
  const after = lastOfFamily(rules, parent);
  const before = { list: read('src/decode/rules.ts'), readme: read('README.md') };
  const row = '| 418 | `template-entry` | Template of entries |';
  const lines = withEntry(before.list, 'template-entry', after).split('\n');
  expect(lines.filter((line) => !before.list.split('\n').includes(line))).toEqual([
    "import templateEntry from './rules/template-entry.ts';",
    '  templateEntry,',
  ]);
  const rows = withRow(before.readme, row, after).split('\n');
  expect(rows[rows.indexOf(row) - 1]).toContain(`| \`${after}\` |`);
});

function entry(id: string, refines: string): AnyRule {
  return { ...rules[0]!, id, refines };
}

function read(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}
