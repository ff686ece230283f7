import { describe, expect, test } from 'vitest';
import type { Bucket } from '../../rate-limit/bucket.ts';
import { catalogueFor } from '../catalogue/catalogue.ts';
import { disagreements, figuresText, meterState, sourceName, sourcesText } from './figures.ts';

const words = catalogueFor('en').popup;
const now = new Date(2026, 2, 4, 18, 4, 12).getTime();

function bucket(figures: Partial<Bucket>): Bucket {
  return { host: 'api.neolens.ai', key: 'a1b2c3', readAt: now, sources: {}, contradictions: [], ...figures };
}

function text(figures: Partial<Bucket>): string {
  const one = bucket(figures);
  return figuresText(one, meterState(one, now), 'en', words);
}

describe('meterState', () => {
  test('knows plenty, low and none', () => {
    expect(meterState(bucket({ limit: 100, remaining: 63 }), now)).toMatchObject({
      level: 'plenty',
      share: 0.63,
      max: 100,
    });
    expect(meterState(bucket({ limit: 100, remaining: 20 }), now).level).toBe('low');
    expect(meterState(bucket({ limit: 100, remaining: 0 }), now).level).toBe('none');
  });

  test('a block leaves none, whatever remains', () => {
    expect(meterState(bucket({ limit: 100, remaining: 63, blockedUntil: now + 1 }), now).level).toBe('none');
    expect(meterState(bucket({ remaining: 63, blockedUntil: now + 1 }), now).level).toBe('none');
  });

  test('figures of a window that is over are not passed off as current', () => {
    expect(meterState(bucket({ limit: 100, remaining: 0, resetAt: now }), now)).toEqual({
      level: 'unknown',
      renewed: true,
    });
    expect(meterState(bucket({ remaining: 0, resetAt: now }), now)).toEqual({ level: 'unknown', renewed: true });
    expect(meterState(bucket({ limit: 100, remaining: 0, resetAt: now, blockedUntil: now + 5 }), now).renewed).toBe(
      false,
    );
  });

  test('figures of a pause that is over are not passed off as current, unless the window lasts on', () => {
    const waited = bucket({ limit: 100, remaining: 0, blockedUntil: now });
    expect(meterState(waited, now - 1)).toMatchObject({ level: 'none', remaining: 0, renewed: false });
    expect(meterState(waited, now)).toEqual({ level: 'unknown', renewed: true });
    expect(meterState({ ...waited, resetAt: now + 1 }, now)).toMatchObject({ level: 'none', renewed: false });
    expect(meterState({ ...waited, resetAt: now - 1 }, now)).toEqual({ level: 'unknown', renewed: true });
  });

  test('guesses nothing that was not said', () => {
    expect(meterState(bucket({ limit: 100 }), now)).toEqual({ level: 'unknown', renewed: false });
    expect(meterState(bucket({ remaining: 7 }), now)).toMatchObject({ remaining: 7, max: 7, level: 'unknown' });
  });

  test('stays within its bounds when more is left than allowed', () => {
    expect(meterState(bucket({ limit: 10, remaining: 12 }), now)).toMatchObject({ share: 1, max: 12 });
  });
});

test('figures are put in words, the missing ones too', () => {
  expect(text({ limit: 1_000, remaining: 63 })).toBe('63 of 1,000 left');
  expect(text({ remaining: 63 })).toBe('63 left, limit not said');
  expect(text({ limit: 100 })).toBe('Limit 100, remaining not said');
  expect(text({})).toBe('Neither limit nor remaining was said');
  expect(text({ limit: 100, remaining: 3, resetAt: now - 1 })).toBe('The window has begun anew since: up to 100 again');
  expect(text({ limit: 100, remaining: 0, blockedUntil: now })).toBe(
    'The pause is over: what is left of 100 is not known',
  );
  expect(text({ blockedUntil: now })).toBe('The pause is over: what is left is not known');
});

test('header names are written as the documentation writes them', () => {
  expect(sourceName('x-ratelimit-remaining')).toBe('X-RateLimit-Remaining');
  expect(sourceName('retry-after')).toBe('Retry-After');
  expect(sourceName('error.retry_after')).toBe('error.retry_after');
});

test('each source is named once', () => {
  expect(
    sourcesText(bucket({ sources: { limit: 'ratelimit', remaining: 'ratelimit', resetAt: 'retry-after' } }), words),
  ).toBe('from RateLimit, Retry-After');
  expect(sourcesText(bucket({}), words)).toBe('');
});

test('sources that disagree are quoted per figure', () => {
  const contradictions = [
    { figure: 'remaining', value: 3, source: 'x-ratelimit-remaining' },
    { figure: 'blockedUntil', value: now, source: 'retry-after' },
    { figure: 'remaining', value: 5, source: 'ratelimit' },
  ];
  expect(disagreements(bucket({ contradictions }), 'en-GB', words)).toEqual([
    'Remaining: sources disagree. X-RateLimit-Remaining says 3, RateLimit says 5.',
    'Blocked until: sources disagree. Retry-After says 18:04:12.',
  ]);
});
