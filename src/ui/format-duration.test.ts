import { describe, expect, test } from 'vitest';
import { catalogueFor } from './catalogue/catalogue.ts';
import { formatCountdown, formatDuration } from './format-duration.ts';

const { units } = catalogueFor('en');

describe('formatDuration', () => {
  test.each([
    [0, '0 ms'],
    [240.4, '240 ms'],
    [999.6, '1 s'],
    [2_840, '2.8 s'],
    [59_960, '1 min 00 s'],
    [185_000, '3 min 05 s'],
    [3_720_000, '1 h 02 min'],
    [-5, '0 ms'],
  ])('writes %s ms as %s', (ms, text) => {
    expect(formatDuration(ms, 'en', units)).toBe(text);
  });
});

describe('formatCountdown', () => {
  test.each([
    [42_000, '42 s'],
    [41_001, '42 s'],
    [185_000, '3 min 05 s'],
    [7_260_000, '2 h 01 min'],
    [0, '0 s'],
    [-9_000, '0 s'],
  ])('%s ms ahead reads %s', (ahead, text) => {
    expect(formatCountdown(1_000_000 + ahead, 1_000_000, 'en', units)).toBe(text);
  });
});

test('the units come from the catalogue and the numbers from the locale', () => {
  const german = {
    milliseconds: (count: string) => `${count} ms`,
    seconds: (count: string) => `${count} Sek.`,
    minutesAndSeconds: (minutes: string, seconds: string) => `${minutes} Min. ${seconds} Sek.`,
    hoursAndMinutes: (hours: string, minutes: string) => `${hours} Std. ${minutes} Min.`,
  };
  expect(formatDuration(2_840, 'de', german)).toBe('2,8 Sek.');
  expect(formatCountdown(185_000, 0, 'de', german)).toBe('3 Min. 05 Sek.');
  expect(formatCountdown(3_720_000, 0, 'ar-EG', units)).toBe('١ h ٠٢ min');
});
