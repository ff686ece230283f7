import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from './rules.ts';

test('the table in README.md names every entry, in the order of rules.ts; add the row that is missing', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| [^|]+ \| `([a-z-]+)` \| ([^|]+) \|$/gm)].map(([, id, title]) => ({
    id,
    title,
  }));
  expect(rows).toEqual(rules.map(({ id, title }) => ({ id, title: title.en })));
});
