import type { ComponentChildren } from 'preact';
import type { ApiBase } from '../api/base.ts';
import type { Diagnosis } from '../decode/diagnosis.ts';
import type { Exchange } from '../decode/exchange.ts';
import type { Suggestions } from '../filter/suggest.ts';
import type { KeyWarning } from '../journal/key-warnings.ts';
import type { UnderWay } from '../journal/under-way.ts';
import type { Columns } from './list/columns.ts';
import type { Sort } from './list/sort.ts';

/** One row of the list. */
export type PanelCall = {
  /** Stable and unique; the row's key. */
  readonly id: string;
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
  readonly provenance: Provenance;
  /** Undefined: it failed. Otherwise `diagnosis` is empty, but for the status and, of a `warned` one, the finding. */
  readonly outcome?: Outcome;
  /** Of an `open` call: for how long it has been under way, and the documented p95 of its endpoint, ms. */
  readonly open?: UnderWay;
};

export type Outcome =
  /** The server answered, and nothing is wrong with that. */
  | 'answered'
  /** Neither an answer nor a failure was seen. */
  | 'unseen'
  /** The page ended it. */
  | 'aborted'
  /** It need not have failed, and something is wrong with it all the same. */
  | 'warned'
  /** Under way. */
  | 'open';

/** Which calls are listed: failed ones; those, ones with a warning and ones under way for longer than usual; all. */
export type Scope = 'failures' | 'warnings' | 'everything';

/** Repeats of one failure, in one row. */
export type IncidentRow = {
  readonly id: string;
  readonly newest: PanelCall;
  readonly count: number;
  /** When the first and the last of its calls began, epoch ms. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** When the last call that worked began, of those to the same endpoint with the same key; only where that was later. */
  readonly recoveredAt?: number;
  readonly expanded: boolean;
};

export type ListRow = PanelCall | IncidentRow;

/** `before-devtools`: known from the background's record alone, so without bodies. */
export type Provenance = 'live' | 'before-devtools';

/** Why the list has no row. Decided by the panel's entry, put in words here. */
export type EmptyReason =
  /** No call to a watched base was seen. */
  | { readonly kind: 'no-calls' }
  /** `calls` were seen and none failed. */
  | { readonly kind: 'no-failures'; readonly calls: number }
  /** The endpoints of all `hidden` calls are hidden. */
  | { readonly kind: 'hidden'; readonly hidden: number }
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
  /** Calls that pass the filter, in the order of `sort`. A new array per change; unchanged calls keep their identity. */
  readonly calls: readonly PanelCall[];
  /** Calls before the filter. */
  readonly total: number;
  /** What the list shows: the calls, or incidents. A new array per change; unchanged rows keep their identity. */
  readonly rows: readonly ListRow[];
  readonly scope: Scope;
  /** `rows` are incidents. */
  readonly grouped: boolean;
  readonly columns: Columns;
  readonly sort: Sort;
  /** Endpoints that the person hid, as `GET /v1/scans`, the last one last, and how many calls that hides. */
  readonly hidden: readonly string[];
  readonly hiddenCalls: number;
  /** Calls under way for longer than usual. */
  readonly overdue: number;
  /** Calls that went for newer ones since the list was cleared. */
  readonly dropped: number;
  readonly selectedId: string | undefined;
  readonly paused: boolean;
  /** As typed. */
  readonly filter: string;
  /** How the word at the caret may go on, from what is in the list. */
  readonly suggestFilter: (text: string, caret: number) => Suggestions;
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
  readonly onScope: (scope: Scope) => void;
  readonly onGroup: (on: boolean) => void;
  /** Never shows calls to the endpoint of this one again. */
  readonly onHide: (call: PanelCall) => void;
  /** Shows those of the endpoint that was hidden last again. */
  readonly onUnhide: () => void;
  readonly onColumns: (columns: Columns) => void;
  readonly onSort: (sort: Sort) => void;
  readonly onUnfold: (id: string, on: boolean) => void;
  readonly onClear: () => void;
  readonly onPause: (paused: boolean) => void;
  readonly onFilter: (text: string) => void;
  /** The filter stands as it is for now: it is one of the last ones. */
  readonly onFilterDone: () => void;
  readonly onShowValues: (show: boolean) => void;
  readonly onDismissWarning: (id: string) => void;
  /** Opens the browser's own Network panel with a filter; undefined where the browser cannot. */
  readonly onShowInNetwork?: ((filter: string) => void) | undefined;
  readonly onOpenOptions: () => void;
};
