import { expect, test } from 'vitest';
import type { IncidentRow, ListRow, PanelCall } from '../panel-types.ts';
import { levelOf, treeMove } from './tree-move.ts';

const call = (id: string, outcome?: 'answered') => ({ id, ...(outcome ? { outcome } : {}) }) as PanelCall;
const incident = (id: string, expanded: boolean) => ({ id, expanded, newest: call('b') }) as IncidentRow;

const rows: readonly ListRow[] = [
  incident('folded', false),
  incident('open', true),
  call('a'),
  call('b'),
  call('alone', 'answered'),
];

test.each([
  ['ArrowRight', 0, { unfold: 'folded', on: true }],
  ['ArrowRight', 1, { to: 'a' }],
  ['ArrowRight', 2, undefined],
  ['ArrowLeft', 0, undefined],
  ['ArrowLeft', 1, { unfold: 'open', on: false }],
  ['ArrowLeft', 2, { to: 'open' }],
  ['ArrowLeft', 3, { to: 'open' }],
  ['ArrowLeft', 4, undefined],
  ['ArrowDown', 1, undefined],
  ['ArrowRight', -1, undefined],
  ['ArrowLeft', 9, undefined],
])('%s in row %i does %j', (key, index, move) => {
  expect(treeMove(key, rows, index)).toEqual(move);
});

test('calls of an incident are one level below it, and calls that did not fail are not', () => {
  expect(rows.map((_, index) => levelOf(rows, index))).toEqual([1, 1, 2, 2, 1]);
});
