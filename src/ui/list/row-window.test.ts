import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAtEnd, mostRows, rowHeight, rowWindow, scrollToShow } from './row-window.ts';

describe('rowWindow', () => {
  test('draws every row of a short list', () => {
    expect(rowWindow(0, 600, 3)).toEqual({ start: 0, end: 3 });
    expect(rowWindow(0, 600, 0)).toEqual({ start: 0, end: 0 });
  });

  test('stays the same while the view moves within a step', () => {
    expect(rowWindow(24_000, 600, 100_000)).toEqual(rowWindow(24_000 + rowHeight - 1, 600, 100_000));
  });

  test('covers the view wherever it stands, with rows to spare, and never draws many', () => {
    fc.assert(
      fc.property(
        fc.nat(mostRows),
        fc.nat(2_000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, height, place) => {
          const top = place * Math.max(0, count * rowHeight - height);
          const { start, end } = rowWindow(top, height, count);
          expect(start * rowHeight).toBeLessThanOrEqual(top);
          expect(end * rowHeight).toBeGreaterThanOrEqual(Math.min(top + height, count * rowHeight));
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(count);
          expect(end - start).toBeLessThanOrEqual(height / rowHeight + 32);
        },
      ),
    );
  });

  test('a scroll position beyond the end draws the last rows', () => {
    const { end } = rowWindow(9_000_000, 240, 100);
    expect(end).toBe(100);
  });
});

describe('scrollToShow', () => {
  test('leaves a row alone that is in view', () => {
    expect(scrollToShow(5, 100, 240)).toBe(100);
  });

  test('moves up to a row above and down to a row below', () => {
    expect(scrollToShow(2, 100, 240)).toBe(48);
    expect(scrollToShow(20, 100, 240)).toBe(264);
  });
});

test('the end counts as reached within a row of it', () => {
  expect(isAtEnd(2_160, 240, 100)).toBe(true);
  expect(isAtEnd(2_140, 240, 100)).toBe(true);
  expect(isAtEnd(2_100, 240, 100)).toBe(false);
  expect(isAtEnd(0, 240, 3)).toBe(true);
});

test('the tallest list stays below what Firefox can lay out', () => {
  expect(mostRows * rowHeight).toBeLessThan(17_000_000);
});
