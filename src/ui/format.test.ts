import { describe, expect, test } from 'vitest';
import { formatBytes, formatInstant, formatMoment, formatNumber, formatTime } from './format.ts';

const evening = new Date(2026, 2, 4, 18, 4, 12, 7).getTime();

describe('formatTime', () => {
  test('follows the locale in 12 or 24 hours', () => {
    expect(formatTime(evening, 'en-GB')).toBe('18:04:12');
    expect(formatTime(evening, 'fr')).toBe('18:04:12');
    expect(formatTime(evening, 'en-US').replace('\u202f', ' ')).toBe('06:04:12 PM');
  });

  test('adds milliseconds when asked', () => {
    expect(formatTime(evening, 'en-GB', { withMs: true })).toBe('18:04:12.007');
    expect(formatTime(evening, 'fr', { withMs: true })).toBe('18:04:12,007');
  });

  test('writes a dash for an instant that is none', () => {
    expect(formatTime(Number.NaN, 'en')).toBe('–');
    expect(formatInstant(9e15, 'en')).toBe('–');
  });
});

describe('formatMoment', () => {
  const on = (...date: [year: number, month: number, day: number, hour?: number]) => new Date(...date).getTime();

  test.each([
    ['the same day', on(2026, 2, 4, 0), 'en-GB', '18:04:12'],
    ['the same day', on(2026, 2, 4, 23), 'fr', '18:04:12'],
    ['the day before', on(2026, 2, 3, 23), 'en-GB', 'Wed 18:04:12'],
    ['the day before', on(2026, 2, 3, 23), 'en-US', 'Wed 06:04:12 PM'],
    ['the day before', on(2026, 2, 3, 23), 'fr', 'mer. 18:04:12'],
    ['the day after', on(2026, 2, 5, 0), 'en-GB', 'Wed 18:04:12'],
    ['six days before', on(2026, 1, 26, 0), 'en-GB', 'Wed 18:04:12'],
    ['a week before', on(2026, 1, 25, 23), 'en-GB', '4 Mar, 18:04:12'],
    ['a week before', on(2026, 1, 25, 23), 'fr', '4 mars, 18:04:12'],
    ['a year before', on(2025, 2, 10), 'en-GB', '4 Mar 2026, 18:04:12'],
  ])('seen from %s (%d) it is written in %s as %s', (_when, now, locale, text) => {
    expect(formatMoment(evening, now, locale).replace(/\s/g, ' ')).toBe(text);
  });

  test('the days are those of the calendar, also where the clocks change between', () => {
    const now = on(2026, 2, 26);
    expect(formatMoment(on(2026, 3, 1, 23), now, 'en-GB')).toMatch(/^Wed/);
    expect(formatMoment(on(2026, 3, 2), now, 'en-GB')).toMatch(/^2 Apr/);
  });

  test('writes a dash for an instant that is none', () => {
    expect(formatMoment(Number.NaN, evening, 'en')).toBe('–');
    expect(formatMoment(9e15, evening, 'en')).toBe('–');
  });
});

describe('formatBytes', () => {
  test.each([
    [0, 'en', '0 bytes'],
    [1, 'en', '1 byte'],
    [312, 'en', '312 bytes'],
    [1_500, 'en', '1.5 kB'],
    [999_600, 'en', '1.0 MB'],
    [5_000_000, 'en', '5.0 MB'],
    [312_400_000, 'en', '312 MB'],
    [5_000_000, 'fr', '5,0 Mo'],
  ])('writes %s in %s as %s', (bytes, locale, text) => {
    expect(formatBytes(bytes, locale).replace(/\s/g, ' ')).toBe(text);
  });
});

test('numbers have the separators of the locale', () => {
  expect(formatNumber(100_000, 'en')).toBe('100,000');
  expect(formatNumber(2.84, 'fr', 1)).toBe('2,8');
});
