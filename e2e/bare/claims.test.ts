import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Claim = { readonly file: string; readonly title: string };

/** `path/to.test.ts`: "title", over line ends. */
const holder = /`((?:src|e2e)\/[\w./-]+\.(?:test|spec)\.tsx?)`:\s+"([^"]+)"/g;

const texts = ['SECURITY.md', 'PRIVACY.md'].map((name) => ({ name, text: readFileSync(name, 'utf8') }));

test.each(texts)('each test that $name names is there, under that title', ({ text }) => {
  const claims = claimsIn(text);
  expect(claims.length).toBeGreaterThan(5);
  expect(claims.filter(({ file, title }) => !existsSync(file) || !hasTest(file, title))).toEqual([]);
});

test.each(texts)('no test is named in $name without its title', ({ text }) => {
  const named = text.match(/`[\w./-]+\.(?:test|spec)\.tsx?`/g)?.length;
  expect(claimsIn(text)).toHaveLength(named ?? 0);
});

test('each claim of the table in SECURITY.md names its test', () => {
  const [, table = ''] = texts[0]?.text.split('| Claim | Held by |\n|---|---|\n') ?? [];
  const rows = table.split('\n\n', 1)[0]?.split('\n') ?? [];
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => claimsIn(row).length !== 1)).toEqual([]);
});

function claimsIn(text: string): readonly Claim[] {
  return [...text.matchAll(holder)].map(([, file = '', title = '']) => ({ file, title: title.replace(/\s+/g, ' ') }));
}

/** The title as the quoted string that begins a test; in a table of cases, after its closing bracket. */
function hasTest(file: string, title: string): boolean {
  const source = readFileSync(file, 'utf8');
  return [`test('${title}'`, `test(\`${title}\``, `])('${title}'`, `])(\`${title}\``].some((each) =>
    source.includes(each),
  );
}
