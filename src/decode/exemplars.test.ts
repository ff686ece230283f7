import { expect, test } from 'vitest';
import { exemplars } from './exemplars.fixture.ts';
import { decode } from './index.ts';
import { rules } from './rules.ts';

test('each entry has a call that it explains; add one to exemplars.fixture.ts for the entry that is missing', () => {
  expect(rules.map(({ id }) => id).filter((id) => !exemplars.some(({ ruleId }) => ruleId === id))).toEqual([]);
});

test.each(exemplars.map((each, index) => [each.ruleId, index, each] as const))(
  '%s explains its call (%i)',
  (ruleId, _index, { exchange, context }) => {
    expect(decode(exchange, context)?.ruleId).toBe(ruleId);
  },
);
