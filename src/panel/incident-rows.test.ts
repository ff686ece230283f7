import { expect, test } from 'vitest';
import { startOfTests } from '../decode/exchange.fixture.ts';
import { createIncidents } from '../journal/incidents.ts';
import type { ListRow, PanelCall } from '../ui/panel-types.ts';
import { incidentRows } from './incident-rows.ts';
import { row } from './row.fixture.ts';

function rowsOf(calls: readonly PanelCall[], expanded: readonly string[] = [], goodAt?: number): readonly ListRow[] {
  const incidents = createIncidents<PanelCall>();
  for (const call of calls) if (call.outcome === undefined) incidents.put(call);
  const goodSince = () => (goodAt === undefined ? undefined : startOfTests + goodAt);
  return incidentRows(calls, incidents.all(), { expanded: new Set(expanded), goodSince });
}

const calls = [row('a', 0), row('b', 1, 'GET /v1/me → 429'), row('c', 2), row('d', 3)];
const [first] = rowsOf(calls);

test('an incident stands where its newest call does, with count, first and last time', () => {
  expect(rowsOf(calls)).toMatchObject([
    { newest: calls[1], count: 1, expanded: false },
    { newest: calls[3], count: 3, firstAt: startOfTests, lastAt: startOfTests + 3 },
  ]);
  expect(rowsOf(calls.toReversed())).toMatchObject([{ newest: calls[3] }, { newest: calls[1] }]);
});

test('an unfolded one has its calls below it, in the order in which they began', () => {
  const [, other] = rowsOf(calls);
  expect(rowsOf(calls, [other!.id]).map(({ id }) => id)).toEqual([first!.id, other!.id, 'a', 'c', 'd']);
});

test('only a call that worked after the last failure says that it recovered', () => {
  expect(rowsOf(calls, [], 2)[1]).not.toHaveProperty('recoveredAt');
  expect(rowsOf(calls, [], 3)[1]).not.toHaveProperty('recoveredAt');
  expect(rowsOf(calls, [], 4)[1]).toMatchObject({ recoveredAt: startOfTests + 4 });
});

test('a call that did not fail stands alone', () => {
  const answered: PanelCall = { ...row('e', 2), outcome: 'answered' };
  expect(rowsOf([calls[0]!, answered]).map(({ id }) => id)).toEqual([expect.stringContaining('GET'), 'e']);
});

test('a row keeps its identity until it changes', () => {
  const incidents = createIncidents<PanelCall>();
  const draw = (shown: readonly PanelCall[], expanded: readonly string[] = []) =>
    incidentRows(shown, incidents.all(), { expanded: new Set(expanded), goodSince: () => undefined })[0]!;
  incidents.put(calls[0]!);
  const before = draw(calls);
  expect(draw(calls)).toBe(before);
  expect(draw(calls, [before.id])).not.toBe(before);
  incidents.put(calls[2]!);
  expect(draw(calls)).not.toBe(before);
});
