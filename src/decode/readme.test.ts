import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readmeRow } from './readme-row.fixture.ts';
import { rules } from './rules.ts';

test('the table in README.md has the row of every entry, in the order of rules.ts', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const rows = readme.match(/^\| [^|]+ \| `[^`|]+` \| [^|]+ \|$/gm) ?? [];
  for (const [index, rule] of rules.entries()) {
    const row = readmeRow(rule);
    expect(rows[index], `the table in README.md: write as row ${index + 1}\n${row}\n`).toBe(row);
  }
  expect(rows.slice(rules.length), 'the table in README.md: remove these rows, they name no entry').toEqual([]);
});

test('a status column names an answer that never came, and joins the rest in the order of the entry', () => {
  const row = readmeRow({ id: 'stale-model', on: [503, '4xx', 'any', 'network'], title: { en: 'Model is stale' } });
  expect(row).toBe('| 503, 4xx, any, no answer | `stale-model` | Model is stale |');
});
