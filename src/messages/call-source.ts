import type { Context } from '../decode/diagnosis.ts';
import type { Exchange } from '../decode/exchange.ts';
import type { Call } from '../journal/call.ts';
import type { TabCallsChange } from '../journal/tab-calls.ts';

/** The calls of the inspected tab, bodies included, as the devtools page hands them to its panel: in memory, never by message. */
export type CallSource = {
  /** Whether the call ended while this DevTools was open. */
  isLive(call: Call): boolean;
  /** Every call so far, in the order in which they were first seen. */
  calls(): IterableIterator<Call>;
  /** How many were dropped for newer ones since the list was cleared. */
  dropped(): number;
  /** Calls back with what changed until the returned function is called. */
  subscribe(listener: (change: TabCallsChange) => void): () => void;
  /** What was known when the call was made: those before it, and the scopes of its key. */
  around(exchange: Exchange): Pick<Context, 'earlier' | 'scopes'>;
  /** Forgets the tab's calls, here and in the background. */
  clear(): void;
};

/** The panel's window. `onShown` hands it to the devtools page, which leaves the source there and says so by an event. */
export type PanelWindow = EventTarget & { callSource?: CallSource };
export const callSourceEvent = 'neolens:call-source';
