import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from './language.ts';
import { retryWords } from './retry-words.ts';
import { rules } from './rules.ts';
import { ancestors } from './tree.ts';

const folder = new URL('./rules/', import.meta.url);
const files = readdirSync(folder);
const sources = files.filter((file) => !file.endsWith('.test.ts'));
const byId = new Map(rules.map((rule) => [rule.id, rule]));

describe('the folder of rules', () => {
  test('holds one file per rule, named after its id, and each is listed once in rules.ts', () => {
    expect(rules.map((rule) => `${rule.id}.ts`).toSorted()).toEqual(sources.toSorted());
  });

  test.each(sources)('%s has its own test beside it', (file) => {
    expect(files, `write rules/${file.replace('.ts', '.test.ts')}`).toContain(file.replace('.ts', '.test.ts'));
  });

  test.each(sources)('%s is short enough to be read at a glance', (file) => {
    const lines = readFileSync(new URL(file, folder), 'utf8').split('\n').length;
    expect(lines, 'move what it computes into a file of its own').toBeLessThanOrEqual(90);
  });

  test('has a median of at most 60 lines', () => {
    const lengths = sources.map((file) => readFileSync(new URL(file, folder), 'utf8').split('\n').length);
    expect(lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('is a noun in kebab case', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  test('is written in every language', () => {
    expect(rule.languages.toSorted()).toEqual([...languages].toSorted());
    expect(Object.keys(rule.title).toSorted()).toEqual([...languages].toSorted());
  });

  test('has a title of two to five words', () => {
    for (const title of Object.values(rule.title)) expect(title.split(' ').length).toSatisfy((n) => n >= 2 && n <= 5);
  });

  test('links pages of the published documentation', () => {
    expect(rule.docs.length).toBeGreaterThan(0);
    for (const { url } of rule.docs) expect(url).toMatch(/^https:\/\/neolens-api-docs\.netlify\.app\//);
  });

  test('refines an entry that exists, up to the one that fits everything', () => {
    const lineage = ancestors(rule, byId);
    expect([id, ...lineage].at(-1)).toBe('unknown-failure');
    for (const parent of lineage) expect(byId.has(parent), parent).toBe(true);
  });
});

test('no two rules have the same title', () => {
  const titles = rules.map((rule) => rule.title.en);
  expect(new Set(titles).size).toBe(titles.length);
});

test.each(languages)('every reason of a retry verdict is a sentence in %s', (language) => {
  for (const sentence of Object.values(retryWords[language])) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
});
