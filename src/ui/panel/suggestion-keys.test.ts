import { expect, test } from 'vitest';
import { afterKey, type ListState } from './suggestion-keys.ts';

const closed: ListState = { count: 0, active: -1, empty: false };
const open: ListState = { count: 3, active: -1, empty: false };
const chosen: ListState = { count: 3, active: 1, empty: false };
const last: ListState = { count: 3, active: 2, empty: false };

test.each<[key: string, state: ListState, expected: string]>([
  ['ArrowDown', closed, 'show'],
  ['ArrowDown', open, 'move 0'],
  ['ArrowDown', chosen, 'move 2'],
  ['ArrowDown', last, 'move -1'],
  ['ArrowUp', closed, 'nothing'],
  ['ArrowUp', open, 'move 2'],
  ['ArrowUp', chosen, 'move 0'],
  ['Enter', chosen, 'accept'],
  ['Enter', open, 'nothing'],
  ['Enter', closed, 'nothing'],
  ['Tab', chosen, 'accept'],
  ['Tab', open, 'nothing'],
  ['Escape', chosen, 'hide'],
  ['Escape', closed, 'clear'],
  ['Escape', { ...closed, empty: true }, 'nothing'],
  ['a', chosen, 'nothing'],
  ['Home', chosen, 'nothing'],
])('%s with %j: %s', (key, state, expected) => {
  const effect = afterKey(key, state);
  expect(effect.kind === 'move' ? `move ${effect.to}` : effect.kind).toBe(expected);
});
