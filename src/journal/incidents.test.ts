import fc from 'fast-check';
import { expect, test } from 'vitest';
import { credential, exchange, type Given, startOfTests } from '../decode/exchange.fixture.ts';
import { createIncidents, type Incident, type Judged } from './incidents.ts';

function failed(id: string, line: string, ruleId: string, at = 0, given: Given = {}): Judged {
  return { id, exchange: exchange(line, { ...given, id, startedAt: startOfTests + at }), diagnosis: { ruleId } };
}

const idsOf = (incidents: Iterable<Incident<Judged>>) => [...incidents].map(({ calls }) => calls.map(({ id }) => id));

test('repeats of one failure are one incident, its calls in the order in which they began', () => {
  const incidents = createIncidents();
  incidents.put(failed('b', 'GET /v1/scans → 401', 'invalid-key', 7));
  incidents.put(failed('a', 'GET /v1/scans → 401', 'invalid-key', 3));
  expect(idsOf(incidents.all())).toEqual([['a', 'b']]);
});

test.each<readonly [string, string, string, Given]>([
  ['entry', 'GET /v1/scans → 401', 'expired-key', {}],
  ['method', 'POST /v1/scans → 401', 'invalid-key', {}],
  ['path', 'GET /v1/scans/{id} → 401', 'invalid-key', {}],
  ['host', 'GET /v1/scans → 401', 'invalid-key', { origin: 'https://mock.example' }],
  ['key', 'GET /v1/scans → 401', 'invalid-key', { credentials: [credential({ fingerprint: 'k3y002' })] }],
  ['key, not seen', 'GET /v1/scans → 401', 'invalid-key', { credentials: 'unseen' }],
])('a failure with another %s is another incident', (_what, line, ruleId, given) => {
  const incidents = createIncidents();
  incidents.put(failed('a', 'GET /v1/scans → 401', 'invalid-key'));
  incidents.put(failed('b', line, ruleId, 1, given));
  expect(idsOf(incidents.all())).toEqual([['a'], ['b']]);
});

test('a call that is found to be another failure leaves its incident, which goes with its last call', () => {
  const incidents = createIncidents();
  const [first] = incidents.put(failed('a', 'GET /v1/logs → 403', 'forbidden'));
  const changed = incidents.put(failed('a', 'GET /v1/logs → 403', 'missing-scope'));
  expect(idsOf(changed)).toEqual([[], ['a']]);
  expect(changed[0]).toBe(first);
  expect(idsOf(incidents.all())).toEqual([['a']]);
  expect(incidents.remove('a')?.calls).toEqual([]);
  expect(incidents.remove('a')).toBeUndefined();
  expect([...incidents.all()]).toEqual([]);
});

test('however calls come, change and go, the incidents are those of grouping all anew', () => {
  const step = fc.record({
    id: fc.nat(9),
    at: fc.nat(4),
    rule: fc.constantFrom('invalid-key', 'expired-key'),
    gone: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const incidents = createIncidents();
      const left = new Map<number, Judged>();
      for (const { id, at, rule, gone } of steps) {
        const call = failed(`${id}`, 'GET /v1/scans → 401', rule, at);
        if (gone) incidents.remove(`${id}`);
        else incidents.put(call);
        if (gone) left.delete(id);
        else left.set(id, call);
      }
      const start = ({ exchange: { startedAt } }: Judged) => startedAt!;
      const ordered = [...left.values()].toSorted((a, b) => start(a) - start(b) || Number(a.id) - Number(b.id));
      const expected = ['expired-key', 'invalid-key'].map((ruleId) =>
        ordered.filter(({ diagnosis }) => diagnosis.ruleId === ruleId).map(({ id }) => id),
      );
      expect(idsOf(incidents.all()).toSorted()).toEqual(expected.filter((ids) => ids.length > 0).toSorted());
    }),
  );
});

test('a call more among 20,000 changes its own incident alone, and touches no other call', () => {
  const touched = new Set<string>();
  const { exchange: one } = failed('', 'GET /v1/scans → 401', '');
  const incidents = createIncidents();
  const put = (index: number) => {
    const call = { id: `${index}`, diagnosis: { ruleId: `entry-${index % 10}` } };
    const timed = { ...one, startedAt: startOfTests + index };
    return incidents.put(
      Object.defineProperty({ ...call, exchange: one }, 'exchange', {
        get: () => {
          touched.add(call.id);
          return timed;
        },
      }),
    );
  };
  for (let index = 0; index < 20_000; index++) put(index);
  touched.clear();
  expect(put(20_003).map(({ calls }) => calls.length)).toEqual([2_001]);
  expect([...touched]).toEqual(['20003', '19993']);
});
