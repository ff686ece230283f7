import { type ApiBase, neolensBases } from '../api/base.ts';
import { asStored } from '../capture/stored.ts';
import {
  advance,
  isHandedToServiceWorker,
  isLast,
  type WebRequestEvent,
  withLateEvent,
} from '../capture/web-request.ts';
import type { Exchange } from '../decode/exchange.ts';
import { type Call, isStandIn, sighted } from '../journal/call.ts';
import { createJournal, type JournalChanges } from '../journal/journal.ts';
import type { JournalEntry } from '../journal/segment.ts';
import type { SeenCall } from '../messages/requests.ts';
import type { Bucket } from '../rate-limit/bucket.ts';
import type { CountedCall } from '../rate-limit/counted-call.ts';
import { type LimitAnswer, readLimitAnswer } from '../rate-limit/index.ts';
import { createLedger, type LedgerChanges } from '../rate-limit/ledger.ts';

/** What was stored when the background was last stopped, and what it was told since. */
export type RecorderState = {
  readonly salt: string;
  readonly userBases: readonly ApiBase[];
  readonly entries: readonly JournalEntry[];
  readonly underWay: Readonly<Record<string, Exchange>>;
  readonly tabsUnderWay?: Readonly<Record<string, number>>;
  readonly buckets: readonly Bucket[];
};

export type Recorder = {
  /** `now`: epoch ms. False: the request is no call to the API, and nothing changed. */
  webRequest(event: WebRequestEvent, now: number): boolean;
  callsSeen(calls: readonly SeenCall[], now: number): void;
  clear(tabId: number, origins: readonly string[]): void;
  useBases(userBases: readonly ApiBase[]): void;
  calls(): IterableIterator<Call>;
  buckets(): readonly Bucket[];
  underWay(): Readonly<Record<string, Exchange>>;
  /** The tabs that made them. */
  tabsUnderWay(): Readonly<Record<string, number>>;
  takeChanges(): RecorderChanges;
  returnChanges(changes: RecorderChanges): void;
  shrink(): void;
};

export type RecorderChanges = { readonly journal: JournalChanges; readonly limits: LedgerChanges };

/** Those whose end never comes must not pile up: a site's grant may be taken back in the middle of a call. */
const maxUnderWay = 300;
const maxEnded = 100;

/** The owner of the journal and the rate-limit state, as a machine without browser or clock: events in, state out. */
export function createRecorder(state: RecorderState, seesAllRequestHeaders: boolean): Recorder {
  const journal = createJournal(state.entries);
  const underWay = new Map(Object.entries(state.underWay));
  const tabs = new Map(Object.entries(state.tabsUnderWay ?? {}));
  const ledger = createLedger(state.buckets);
  /** The last that ended, in memory only: an event that comes late comes within moments. */
  const ended = new Map<string, Exchange>();
  let bases = [...neolensBases, ...state.userBases];

  function webRequest(event: WebRequestEvent, now: number): boolean {
    const { requestId } = event.details;
    if (isHandedToServiceWorker(event)) {
      return underWay.delete(requestId);
    }
    const options = { bases, salt: state.salt, seesAllRequestHeaders };
    const over = ended.get(requestId);
    const late = over && !underWay.has(requestId) ? withLateEvent(over, event, options) : undefined;
    if (late) return late === over ? false : end(late, event, now);
    const exchange = advance(underWay.get(requestId), event, options);
    if (!exchange) return underWay.delete(requestId);
    if (!isLast(event)) {
      underWay.set(requestId, exchange);
      tabs.set(requestId, event.details.tabId);
      if (underWay.size > maxUnderWay) forgetOldest(underWay);
      return true;
    }
    underWay.delete(requestId);
    return end(exchange, event, now);
  }

  function end(exchange: Exchange, { details: { requestId, tabId } }: WebRequestEvent, now: number): true {
    ended.delete(requestId);
    ended.set(requestId, exchange);
    if (ended.size > maxEnded) forgetOldest(ended);
    // An OPTIONS whose headers were not seen cannot be told from a preflight, and its call follows.
    const { method, headers } = exchange.request;
    if (method === 'OPTIONS' && headers.fields.length === 0) return true;
    const call = sighted(exchange, tabId);
    // A preflight carries no key, so what its answer says counts against none.
    note(call, isStandIn(call) ? undefined : readLimitAnswer(exchange, now), now);
    return true;
  }

  function callsSeen(calls: readonly SeenCall[], now: number): void {
    for (const { call, said } of calls) note(call, said, now);
  }

  function note(told: Call, said: LimitAnswer | undefined, now: number): void {
    const { call, before } = journal.record(told);
    ledger.note({ before: before.map(countedCall), call: countedCall(call), ...(said ? { said } : {}) }, now);
  }

  return {
    webRequest,
    callsSeen,
    clear: journal.clear,
    useBases: (userBases) => {
      bases = [...neolensBases, ...userBases];
    },
    calls: journal.calls,
    buckets: ledger.buckets,
    underWay: () => Object.fromEntries([...underWay].map(([id, exchange]) => [id, asStored(exchange)])),
    tabsUnderWay: () => {
      for (const id of tabs.keys()) if (!underWay.has(id)) tabs.delete(id);
      return Object.fromEntries(tabs);
    },
    takeChanges: () => ({ journal: journal.takeChanges(), limits: ledger.takeChanges() }),
    returnChanges: (changes) => {
      journal.returnChanges(changes.journal);
      ledger.returnChanges(changes.limits);
    },
    shrink: () => {
      journal.shrink();
      ledger.shrink();
    },
  };
}

function countedCall(call: Call): CountedCall {
  return { exchange: call.exchange, tabId: call.tabId, isStandIn: isStandIn(call) };
}

function forgetOldest(exchanges: Map<string, Exchange>): void {
  for (const requestId of exchanges.keys()) {
    exchanges.delete(requestId);
    return;
  }
}
