import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { moved, scaffoldOf, unfinished } from './template.ts';

vi.mock(import('../../src/decode/rules.ts'), async (original) => {
  const { default: template } = await import('./template/entry.ts');
  return { rules: [template, ...(await original()).rules] };
});
// The test that a new entry gets, run on the template itself as if it were listed.
await import('./template/entry-test.ts');

test('a text of the template names the new entry and imports from where it comes to lie', () => {
  const text = `import { docLinks } from '../../../src/api/doc-links.ts';
import { code } from '../../../src/decode/english.ts';
id: 'template-entry',`;
  expect(moved(text, 'stale-model')).toBe(`import { docLinks } from '../../api/doc-links.ts';
import { code } from '../english.ts';
id: 'stale-model',`);
});

test('a new entry has a source, a test and a row that name it and that say what to replace', () => {
  const { refines, source, test: itsTest, row } = scaffoldOf('stale-model');
  expect(refines).toBe('client-error');
  expect(row).toBe('| 418 | `stale-model` | REPLACE: stale-model |');
  expect(source).toContain("id: 'stale-model'");
  expect(source + itsTest).not.toMatch(/template|\/src\//);
  expect(unfinished(source)).toContainEqual(expect.stringMatching(/^ {2}on: /));
  for (const text of [source, itsTest, row]) expect(unfinished(text)).not.toEqual([]);
});

test('no entry still has lines of the template', () => {
  const folder = new URL('../../src/decode/rules/', import.meta.url);
  const found = readdirSync(folder).flatMap((file) =>
    unfinished(readFileSync(new URL(file, folder), 'utf8')).map((line) => `src/decode/rules/${file}: ${line.trim()}`),
  );
  expect(found, 'write what these lines are to say').toEqual([]);
});
