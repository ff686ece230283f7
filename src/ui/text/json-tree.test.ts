import { expect, test } from 'vitest';
import { treeRows } from './json-tree.ts';
import { findInTree } from './json-tree-find.ts';
import { moveInTree } from './json-tree-key.ts';
import { firstState, nearestNode, revealing, type TreeState } from './json-tree-state.ts';

const body = { error: { code: 'NOT_FOUND', details: [{ field: 'a/b' }, 7] }, 'a/b': null, empty: {} };

/** Each row as a line: two blanks a level, `+` folded, `-` unfolded. */
function drawn(root: unknown, state: TreeState): readonly string[] {
  return treeRows(root, state).map((row) => {
    const indent = '  '.repeat(row.level - 1);
    if (row.kind === 'more') return `${indent}… ${row.left}`;
    const mark = row.open === undefined ? ' ' : row.open ? '-' : '+';
    return `${indent}${mark} ${row.pointer} ${row.position}/${row.siblings} ${row.field}`.trimEnd();
  });
}

const state = (open: readonly string[], shown: readonly (readonly [string, number])[] = []): TreeState => ({
  open: new Set(open),
  shown: new Map(shown),
});

test('rows stand in the order of the body, folded ones without what is in them', () => {
  expect(drawn(body, state(['', '/error', '/error/details']))).toEqual([
    '-  1/1',
    '  - /error 1/3 error',
    '      /error/code 1/2 code',
    '    - /error/details 2/2 details',
    '      + /error/details/0 1/2 details',
    '        /error/details/1 2/2 details',
    '    /a~1b 2/3 a/b',
    '    /empty 3/3 empty',
  ]);
  expect(drawn(body, state([]))).toEqual(['+  1/1']);
  expect(drawn('text', state(['']))).toEqual(['   1/1']);
});

test('of many children two hundred are shown, and more when asked for', () => {
  const list = Array.from({ length: 450 }, (_, index) => index);
  expect(drawn(list, state(['']))).toHaveLength(202);
  expect(drawn(list, state([''])).at(-1)).toBe('  … 250');
  expect(drawn(list, state([''], [['', 400]])).at(-1)).toBe('  … 50');
  expect(drawn(list, state([''], [['', 600]]))).toHaveLength(451);
});

test('at first it is unfolded level by level for as long as the rows are few', () => {
  expect(drawn(body, firstState(body))).toHaveLength(9);
  const wide = { many: Array.from({ length: 150 }, () => 1), few: [1, 2] };
  expect(drawn(wide, firstState(wide))).toEqual([
    '-  1/1',
    '  + /many 1/2 many',
    '  - /few 2/2 few',
    '      /few/0 1/2 few',
    '      /few/1 2/2 few',
  ]);
  const long = Array.from({ length: 150 }, () => 1);
  expect(drawn(long, firstState(long))).toHaveLength(151);
});

const open = { value: String, name: () => true };

test('a body of 20,000 brackets is unfolded without a stack', () => {
  const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
  const pointer = '/0'.repeat(1_999);
  expect(treeRows(deep, revealing(deep, pointer, state([])))).toHaveLength(2_000);
  expect(findInTree(deep, 'x', open)).toEqual([]);
});

test('names and readable values are found in order, whatever their case', () => {
  const readable = (value: unknown, field: string) => (field === 'code' ? String(value) : undefined);
  expect(findInTree(body, 'A/B', { ...open, value: readable })).toEqual(['/a~1b']);
  expect(findInTree(body, 'not_', { ...open, value: readable })).toEqual(['/error/code']);
  expect(findInTree(body, 'a/b', open)).toEqual(['/error/details/0/field', '/a~1b']);
  expect(findInTree(body, 'null', open)).toEqual(['/a~1b']);
  expect(findInTree(body, '1', { ...open, value: readable })).toEqual([]);
  expect(findInTree(body, '', open)).toEqual([]);
});

test('a name that is hidden is not found', () => {
  const hidden = { ...open, name: (name: string) => name !== 'a/b' };
  expect(findInTree(body, 'a/b', hidden)).toEqual(['/error/details/0/field']);
});

test('what is searched for is unfolded, and shown where it is past the first two hundred', () => {
  const root = { list: Array.from({ length: 450 }, (_, index) => ({ 'a/b': index })) };
  const revealed = revealing(root, '/list/420/a~1b', state([]));
  expect([...revealed.open]).toEqual(['', '/list', '/list/420']);
  expect(treeRows(root, revealed).some(({ id }) => id === '/list/420/a~1b')).toBe(true);
  expect([...revealing(root, '/list/999/x', state([])).open]).toEqual(['']);
});

test.each([
  ['/error/details/0/field', '/error/details/0/field'],
  ['/error/details/9', '/error/details'],
  ['/a~1b', '/a~1b'],
  ['/a~1b/x', '/a~1b'],
  ['/image_data', ''],
  ['', ''],
])('nearest to %j is %j', (pointer, nearest) => {
  expect(nearestNode(body, pointer)).toBe(nearest);
});

const rows = treeRows(body, state(['', '/error']));

test.each([
  ['ArrowDown', '', { to: '/error' }],
  ['ArrowDown', '/empty', undefined],
  ['ArrowUp', '/error', { to: '' }],
  ['ArrowUp', '', undefined],
  ['Home', '/empty', { to: '' }],
  ['End', '', { to: '/empty' }],
  ['ArrowRight', '/error', { to: '/error/code' }],
  ['ArrowRight', '/error/details', { toggle: '/error/details' }],
  ['ArrowRight', '/error/code', undefined],
  ['ArrowLeft', '/error', { toggle: '/error' }],
  ['ArrowLeft', '/error/details', { to: '/error' }],
  ['ArrowLeft', '/error/code', { to: '/error' }],
  ['Enter', '/error', { toggle: '/error' }],
  [' ', '/error/code', undefined],
  ['x', '/error', undefined],
  ['ArrowDown', '/gone', undefined],
])('%s at %j moves as in any tree', (key, active, move) => {
  expect(moveInTree(key, rows, active)).toEqual(move);
});

test('more is shown by Enter, and left for its parent', () => {
  const list = treeRows(
    Array.from({ length: 201 }, () => 1),
    state(['']),
  );
  expect(moveInTree('Enter', list, '\0')).toEqual({ toggle: '\0' });
  expect(moveInTree('ArrowLeft', list, '\0')).toEqual({ to: '' });
});
