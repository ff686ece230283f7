import type { Call } from '../journal/call.ts';
import type { LimitAnswer } from '../rate-limit/reading.ts';

/** What the other contexts may ask of the background: each request as the signature of its handler. */
export type Requests = {
  /** The salt of this browser session, made on first use. */
  session: () => { readonly salt: string };
  /** Calls that a devtools page saw, as they may be stored, with what their bodies told. */
  callsSeen: (calls: readonly SeenCall[]) => void;
  /** Forgets the calls of a tab, and of service workers of the origins that it shows. */
  clearCalls: (tabId: number, origins: readonly string[]) => void;
  /** Whether calls of the site (an origin) are seen in the background; DevTools pages of Firefox cannot ask the browser. */
  siteWatched: (origin: string) => boolean;
  openOptions: () => void;
  /** The tab shows another document: the browser took its badge away. */
  navigated: (tabId: number) => void;
};

export type SeenCall = { readonly call: Call; readonly said?: LimitAnswer };

export type RequestName = keyof Requests;
export type Handlers = {
  readonly [Name in RequestName]: (
    ...args: Parameters<Requests[Name]>
  ) => ReturnType<Requests[Name]> | Promise<ReturnType<Requests[Name]>>;
};

export type Message<Name extends RequestName = RequestName> = {
  readonly request: Name;
  readonly args: Parameters<Requests[Name]>;
};
