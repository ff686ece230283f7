import fc from 'fast-check';
import { expect, test } from 'vitest';
import { told } from './call.fixture.ts';
import { createCallBook } from './call-book.ts';

/** So many equal calls within a second, of which the two sources tell, each with its own clock and delay. */
const calls = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 600 }),
    took: fc.integer({ min: 5, max: 300 }),
    skew: fc.integer({ min: 0, max: 120 }),
    web: fc.nat(50),
    har: fc.nat(50),
    report: fc.nat(50),
    journal: fc.nat(50),
  }),
  { minLength: 2, maxLength: 5 },
);

test('the background and the devtools page, each with half of the tellings, agree on how many calls there were', () => {
  fc.assert(
    fc.property(calls, (given) => {
      const background = createCallBook();
      const devtools = createCallBook();
      const steps = given.flatMap(({ at, took, skew, web, har, report, journal }, index) => {
        const line = 'POST /v1/analyze → 400';
        return [
          { when: web, run: () => background.place(told(`web:${index}`, line, { at: at + skew, took })) },
          { when: har, run: () => devtools.place(told(`har:${index}`, line, { at, took: took + skew })) },
          {
            when: har + report,
            run: () => {
              for (const call of devtools.calls())
                if (call.sightings.some((id) => id.startsWith('har'))) background.place(call);
            },
          },
          {
            when: web + journal,
            run: () => {
              for (const call of background.calls()) devtools.place(call);
            },
          },
        ];
      });
      for (const { run } of steps.toSorted((first, second) => first.when - second.when)) run();
      for (const call of devtools.calls()) background.place(call);
      for (const call of background.calls()) devtools.place(call);
      expect([...background.calls()]).toHaveLength(given.length);
      expect([...devtools.calls()]).toHaveLength(given.length);
    }),
    { numRuns: 2_000 },
  );
});
