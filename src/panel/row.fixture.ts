import { exchange, type Given, startOfTests } from '../decode/exchange.fixture.ts';
import { decode } from '../decode/index.ts';
import type { PanelCall } from '../ui/panel-types.ts';

/** The row of a failed call that began so many ms after the start of the tests. */
export function row(id: string, at: number, line = 'GET /v1/scans → 401', given: Given = {}): PanelCall {
  const failed = exchange(line, { ...given, id, startedAt: startOfTests + at });
  const diagnosis = decode(failed, { now: startOfTests });
  if (!diagnosis) throw new Error(`${line} is no failed call`);
  return { id, exchange: failed, diagnosis, provenance: 'live' };
}
