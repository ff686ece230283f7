import type { Diagnosis } from '../decode/diagnosis.ts';
import type { Exchange } from '../decode/exchange.ts';
import { endpointOf, keyOf, timeOf } from './endpoint-of.ts';
import { createSortedList, type SortedList } from './sorted-list.ts';

/** A failed call and what it was found to be. */
export type Judged = {
  readonly id: string;
  readonly exchange: Exchange;
  readonly diagnosis: Pick<Diagnosis, 'ruleId'>;
};

/** Repeats of one failure: the same entry, endpoint and key. */
export type Incident<Call extends Judged> = {
  readonly id: string;
  /** In the order in which they began; never none. */
  readonly calls: readonly Call[];
};

export type Incidents<Call extends Judged> = {
  /** Takes a failed call, or what is known of it now. Gives the incidents that changed: two where it moved. */
  put(call: Call): readonly Incident<Call>[];
  /** Gives the incident that it was in; without calls, that is gone. */
  remove(id: string): Incident<Call> | undefined;
  /** The incident that a call is in. */
  of(callId: string): Incident<Call> | undefined;
  all(): IterableIterator<Incident<Call>>;
  clear(): void;
};

type Open<Call extends Judged> = {
  readonly id: string;
  readonly list: SortedList<Call>;
  readonly calls: readonly Call[];
};

/** Failed calls grouped as they come: a call more costs as much among 100,000 as among ten. */
export function createIncidents<Call extends Judged>(): Incidents<Call> {
  const incidents = new Map<string, Open<Call>>();
  const known = new Map<string, { readonly call: Call; readonly incident: Open<Call> }>();

  function open(id: string): Open<Call> {
    const list = createSortedList<Call>(byStart);
    const incident: Open<Call> = {
      id,
      list,
      get calls() {
        return list.items;
      },
    };
    incidents.set(id, incident);
    return incident;
  }

  function remove(id: string): Open<Call> | undefined {
    const before = known.get(id);
    if (!before) return undefined;
    known.delete(id);
    before.incident.list.remove(before.call);
    if (before.incident.calls.length === 0) incidents.delete(before.incident.id);
    return before.incident;
  }

  return {
    put(call) {
      const left = remove(call.id);
      const id = incidentOf(call);
      const incident = incidents.get(id) ?? open(id);
      incident.list.insert(call);
      known.set(call.id, { call, incident });
      return left && left !== incident ? [left, incident] : [incident];
    },
    remove,
    of: (callId) => known.get(callId)?.incident,
    all: () => incidents.values(),
    clear() {
      incidents.clear();
      known.clear();
    },
  };
}

function incidentOf({ exchange, diagnosis }: Judged): string {
  return `${diagnosis.ruleId} ${endpointOf(exchange)} ${keyOf(exchange)}`;
}

function byStart(first: Judged, second: Judged): number {
  return timeOf(first.exchange) - timeOf(second.exchange) || (first.id < second.id ? -1 : first.id > second.id ? 1 : 0);
}
