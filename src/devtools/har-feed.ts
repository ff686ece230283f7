import type { ApiBase } from '../api/base.ts';
import { type FromHarOptions, fromHar } from '../capture/har.ts';
import { fields, type HarEntry } from '../capture/har-entry.ts';
import type { Exchange, UnseenBody } from '../decode/exchange.ts';
import { isFailure } from '../decode/is-failure.ts';
import { type FinishedRequest, readContent } from './content.ts';
import { createTally } from './tally.ts';

/** Milliseconds that a call waits for its body; then it is told without, and once more when the body comes. */
const patience = 300;

export type RawRequest = HarEntry & FinishedRequest;

/** Bytes up to which the body of a call that succeeded is read: enough for an envelope that says error. */
const maxSuccessBody = 65_536;
/** Bytes past which no body is read: the string alone would stop the panel. */
const maxFailureBody = 8_388_608;

/** Turns the raw requests of `devtools.network` into exchanges with bodies, each under an id of its own. */
export function createHarFeed(onExchange: (exchange: Exchange) => void) {
  const source = crypto.randomUUID().slice(0, 8);
  // What finished around the opening of DevTools can be told twice, by the listener and by the log, in either order.
  const toldByListener = createTally();
  const toldByLog = createTally();
  let settings: Required<FromHarOptions> | undefined;
  let early: RawRequest[] = [];
  let logTaken = false;
  let count = 0;

  async function read(request: RawRequest): Promise<void> {
    if (!settings) {
      early.push(request);
      return;
    }
    const bare = fromHar(request, undefined, settings);
    if (!bare) return;
    const id = `har:${source}-${count++}`;
    if (!wantsBody(bare)) {
      onExchange({ ...withBody(bare, 'over-cap'), id });
      return;
    }
    const meanwhile = setTimeout(() => onExchange({ ...withBody(bare, 'unread'), id }), patience);
    const whole = fromHar(request, await readContent(request), settings);
    clearTimeout(meanwhile);
    onExchange({ ...(whole ?? bare), id });
  }

  return {
    /** Whether the sighting is of this feed, not one of an earlier DevTools that the journal remembers. */
    isOwn: (sighting: string) => sighting.startsWith(`har:${source}-`),
    take(request: RawRequest): void {
      if (toldByLog.take(identityOf(request))) return;
      if (!logTaken) toldByListener.add(identityOf(request));
      void read(request);
    },
    /** What `getHAR` lists: those that finished before the listener was there are among them. */
    takeLog(log: readonly RawRequest[]): void {
      logTaken = true;
      for (const request of log) {
        if (toldByListener.take(identityOf(request))) continue;
        toldByLog.add(identityOf(request));
        void read(request);
      }
    },
    /** Until this is called, requests wait. */
    begin(bases: readonly ApiBase[], salt: string): void {
      settings = { bases, salt };
      const waiting = early;
      early = [];
      for (const request of waiting) void read(request);
    },
    useBases(bases: readonly ApiBase[]): void {
      if (settings) settings = { ...settings, bases };
    },
  };
}

/** No id tells two raw requests apart; start, method and URL do, but for calls made in one ms. */
function identityOf(request: RawRequest): string {
  const { method, url } = fields(request.request);
  return `${request.startedDateTime} ${method} ${url}`;
}

function wantsBody(exchange: Exchange): boolean {
  const body = exchange.response?.body;
  if (body === undefined || body.state === 'absent') return false;
  const size = body.size ?? 0;
  return size <= (isFailure(exchange) ? maxFailureBody : maxSuccessBody);
}

/** A failure's body that is missing says why; that of a success is not missed. */
function withBody(exchange: Exchange, why: UnseenBody): Exchange {
  const { response } = exchange;
  const body = response?.body;
  if (response === undefined || body?.state !== 'unseen' || !isFailure(exchange)) return exchange;
  return { ...exchange, response: { ...response, body: { ...body, why } } };
}
