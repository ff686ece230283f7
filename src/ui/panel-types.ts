import type { ComponentChildren } from 'preact';
import type { ApiBase } from '../api/base.ts';
import type { Diagnosis } from '../decode/diagnosis.ts';
import type { Exchange } from '../decode/exchange.ts';
import type { KeyWarning } from '../journal/key-warnings.ts';

/** One row of the list. */
export type PanelCall = {
  /** Stable and unique; the row's key. */
  readonly id: string;
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
  readonly provenance: Provenance;
};

/** `before-devtools`: known from the background's record alone, so without bodies. */
export type Provenance = 'live' | 'before-devtools';

/** Why the list has no row. Decided by the panel's entry, put in words here. */
export type EmptyReason =
  /** No call to a watched base was seen. */
  | { readonly kind: 'no-calls' }
  /** `calls` were seen and none failed. */
  | { readonly kind: 'no-failures'; readonly calls: number }
  /** The list stood still before anything failed. */
  | { readonly kind: 'paused' }
  /** The filter hides all of the `hidden` failed calls. */
  | { readonly kind: 'filtered'; readonly hidden: number }
  /** Nothing is seen because the connection to the extension's background is lost (it was updated or disabled). */
  | { readonly kind: 'disconnected' };

/** The browser whose DevTools the panel stands in. */
export type BrowserFamily = 'chromium' | 'firefox';

export type PanelProps = {
  /** BCP 47, for words, numbers and times. */
  readonly locale: string;
  readonly browser: BrowserFamily;
  /** Epoch ms; tick it once a second while the selected call has `diagnosis.retry.at` ahead. */
  readonly now: number;
  /** Failed calls that pass the filter, oldest first. A new array per change; unchanged calls keep their identity. */
  readonly calls: readonly PanelCall[];
  /** Failed calls before the filter. */
  readonly total: number;
  readonly selectedId: string | undefined;
  readonly paused: boolean;
  readonly filter: string;
  /** Text for the live region, from `announcement()`. '' says nothing. */
  readonly announcement: string;
  readonly empty: EmptyReason;
  /** What was warned of and not dismissed, the first told first. Unchanged ones keep their identity. */
  readonly warnings: readonly KeyWarning[];
  /** The strip of the tab's rate limits, which draws itself anew. */
  readonly limits?: ComponentChildren;
  readonly watchedBases: readonly ApiBase[];
  /** False: the inspected site is not watched, so calls from before DevTools was open are unknown. */
  readonly siteWatched: boolean;
  /** Values of requests and responses are shown; otherwise names and shapes only. */
  readonly showValues: boolean;
  /** The call to compare a failed one with: the last that worked on the same endpoint, if one was seen. */
  readonly lastGoodOf: (failed: Exchange) => Exchange | undefined;
  readonly onSelect: (id: string | undefined) => void;
  readonly onClear: () => void;
  readonly onPause: (paused: boolean) => void;
  readonly onFilter: (text: string) => void;
  readonly onShowValues: (show: boolean) => void;
  readonly onDismissWarning: (id: string) => void;
  readonly onOpenOptions: () => void;
};
