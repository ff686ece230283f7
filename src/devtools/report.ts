import { asStored } from '../capture/stored.ts';
import type { Context } from '../decode/diagnosis.ts';
import type { Exchange } from '../decode/exchange.ts';
import { decode } from '../decode/index.ts';
import { isFailure } from '../decode/is-failure.ts';
import type { Call } from '../journal/call.ts';
import type { SeenCall } from '../messages/requests.ts';
import { readLimitAnswer } from '../rate-limit/index.ts';

export type ReportOptions = {
  readonly send: (calls: readonly SeenCall[]) => Promise<unknown>;
  /** Epoch ms. */
  readonly now: () => number;
  /** What was known when a call was made. */
  readonly around: (exchange: Exchange) => Pick<Context, 'earlier' | 'scopes'>;
};

export type Report = {
  /** Tells of a call, unless nothing was found since it was told last. */
  tell(call: Call): void;
  /** Tells at once what waits: the page is about to go. */
  flush(): void;
  /** What waits to be told is no longer wanted. */
  forget(): void;
};

const interval = 100;
const intervalAfterFailure = 1000;
/** Kept while the background does not answer; what is older is still in this page's own list. */
const maxWaiting = 2000;
/** Findings remembered, so that none is told twice; those of older calls change no more. */
const maxTold = 20_000;

/**
 * Tells the background of calls seen here, many at a time: what may be stored of them, and what their bodies told. What
 * could not be delivered is told again; the background joins what it is told twice.
 */
export function createReport({ send, now, around }: ReportOptions): Report {
  const told = new Map<string, string>();
  let waiting: SeenCall[] = [];
  let scheduled = false;
  let forgotten = 0;

  function schedule(delay: number): void {
    if (scheduled || waiting.length === 0) return;
    scheduled = true;
    setTimeout(() => void deliver(), delay);
  }

  async function deliver(): Promise<void> {
    const batch = waiting;
    const since = forgotten;
    waiting = [];
    let delivered = false;
    try {
      if (batch.length > 0) await send(batch);
      delivered = true;
    } catch {
      if (since === forgotten) waiting = [...batch, ...waiting].slice(-maxWaiting);
    }
    scheduled = false;
    schedule(delivered ? interval : intervalAfterFailure);
  }

  function tell(call: Call): void {
    const { exchange } = call;
    const body = exchange.response?.body;
    // A body that newer ones push out was read before; what it told still holds.
    if (body?.state === 'unseen' && body.why === 'over-cap' && told.has(exchange.id)) return;
    const ruleId = isFailure(exchange) ? decode(exchange, { now: now(), ...around(exchange) })?.ruleId : undefined;
    const finding = [ruleId, ...ownSightings(call)].join(' ');
    if (told.get(exchange.id) === finding) return;
    told.set(exchange.id, finding);
    if (told.size > maxTold) forgetOldestFinding();
    const said = readLimitAnswer(exchange, now());
    waiting.push({
      call: { ...call, exchange: asStored(exchange), ...(ruleId ? { ruleId } : {}) },
      ...(said ? { said } : {}),
    });
    schedule(interval);
  }

  function forgetOldestFinding(): void {
    for (const id of told.keys()) {
      told.delete(id);
      return;
    }
  }

  function forget(): void {
    forgotten += 1;
    waiting = [];
    told.clear();
  }

  return { tell, flush: () => void deliver(), forget };
}

/** What this page saw of a call itself; the rest it has from the background. */
function ownSightings({ sightings, preflightSightings }: Call): readonly string[] {
  return [...sightings, ...preflightSightings].filter((id) => id.startsWith('har:'));
}
