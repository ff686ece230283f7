import { createAlike } from './alike.ts';
import type { Call } from './call.ts';
import { join } from './join.ts';
import { areOfTwoCalls, distance, mayBeSame, wasOver } from './same-call.ts';

export type Placement = {
  /** Its `exchange.id` is the call's id in this book, and stays. */
  readonly call: Call;
  /** Ids of calls that turned out to be this one and are gone. */
  readonly absorbed: readonly string[];
  /** What stood for it until now. None: it is new. */
  readonly before: readonly Call[];
};

export type CallBook = {
  /** Joins a telling to the call it belongs to, or opens a new one. Repeating a telling changes nothing. */
  place(told: Call): Placement;
  get(id: string): Call | undefined;
  /** Keeps a call as it is: in the place of the one of the same id, or as a new one, joined with no other. */
  put(call: Call): void;
  remove(id: string): void;
  /** In the order in which they were first told. */
  calls(): IterableIterator<Call>;
  readonly size: number;
};

/** After so many calls of one method and URL that were over long before, those before them are over as well. */
const enoughOver = 32;

/**
 * The calls of the pages, each once, whoever saw it: `webRequest`, the HAR of a devtools page, both, in any order, with
 * its preflight folded in. No id joins the two sources, so calls are joined by tab, method, URL key and time.
 */
export function createCallBook(): CallBook {
  const calls = new Map<string, Call>();
  const callOf = new Map<string, string>();
  const alike = createAlike();

  function place(told: Call): Placement {
    const known = [...new Set(idsOf(told).flatMap((id) => callOf.get(id) ?? []))];
    const [target = nearest(told), ...absorbed] = known;
    const before = target === undefined ? undefined : calls.get(target);
    if (!before) return { call: keep(told), absorbed: [], before: [] };
    // Another book may have taken the halves of equal calls for each other's; to join them here would lose a call.
    if (absorbed.some((id) => areOfTwoCalls(before, calls.get(id))))
      return { call: before, absorbed: [], before: [before] };
    const others = absorbed.flatMap((id) => calls.get(id) ?? []);
    const call = others.reduce(join, join(before, told));
    for (const id of absorbed) remove(id);
    return { call: keep(call), absorbed, before: [before, ...others] };
  }

  function nearest(told: Call): string | undefined {
    const others = alike.of(likeness(told));
    let best: { id: string; away: number } | undefined;
    let over = 0;
    for (let index = others.length - 1; index >= 0 && over < enoughOver; index--) {
      const id = others[index] ?? '';
      const call = calls.get(id);
      if (!call) continue;
      over = wasOver(call, told) ? over + 1 : 0;
      if (!mayBeSame(call, told)) continue;
      const away = distance(call, told);
      if (best === undefined || away <= best.away) best = { id, away };
    }
    return best?.id;
  }

  function keep(call: Call): Call {
    const { id } = call.exchange;
    if (!calls.has(id)) alike.add(likeness(call), id);
    calls.set(id, call);
    for (const sighting of idsOf(call)) callOf.set(sighting, id);
    return call;
  }

  function remove(id: string): void {
    const call = calls.get(id);
    if (!call) return;
    calls.delete(id);
    for (const sighting of idsOf(call)) if (callOf.get(sighting) === id) callOf.delete(sighting);
    alike.forget(likeness(call), (other) => calls.has(other));
  }

  return {
    place,
    get: (id) => calls.get(id),
    put: (call) => void keep(call),
    remove,
    calls: () => calls.values(),
    get size() {
      return calls.size;
    },
  };
}

function likeness({ exchange }: Call): string {
  return `${exchange.request.method} ${exchange.request.url.urlKey}`;
}

function idsOf(call: Call): readonly string[] {
  return [...call.sightings, ...call.preflightSightings];
}
