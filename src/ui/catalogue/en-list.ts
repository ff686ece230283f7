import type { RetryVerdict } from '../../decode/diagnosis.ts';
import { formatNumber } from '../format.ts';
import type { ColumnId } from '../list/columns.ts';
import type { Outcome, Scope } from '../panel-types.ts';
import { plural } from './en-plural.ts';

const scopes: Readonly<Record<Scope, string>> = {
  failures: 'Failures',
  warnings: 'Failures and warnings',
  everything: 'Everything',
};

const outcomes: Readonly<Record<Exclude<Outcome, 'warned' | 'open'>, string>> = {
  answered: 'No failure',
  unseen: 'No answer seen',
  aborted: 'Ended by the page',
};

const columns: Readonly<Record<ColumnId, string>> = {
  status: 'Status',
  method: 'Method',
  path: 'Path',
  host: 'Host',
  cause: 'Cause',
  key: 'Key',
  retry: 'Retry',
  size: 'Size',
  duration: 'Duration',
  time: 'Time',
};

const retry: Readonly<Record<RetryVerdict, string>> = {
  now: 'now',
  after: 'after a pause',
  never: 'no use',
  'check-first': 'check first',
};

/** Of the list of calls and the bar above it. Times and durations come formatted. */
export const listWords = {
  bar: 'List',
  scope: 'Show',
  scopes,
  outcomes,
  open: '…',
  columns,
  chooseColumns: 'Columns',
  resetColumns: 'As at first',
  resize: (column: string) => `Resize ${column}`,
  noKey: 'none',
  keyUnseen: 'not seen',
  retry,
  retryAt: (time: string) => `at ${time}`,
  underWay: (time: string) => `Under way for ${time}`,
  underWayUsual: (time: string, usual: string) => `Under way for ${time}, usual ${usual}`,
  overdue: (calls: number) => `${plural(calls, 'call', 'calls')} under way for longer than usual`,
  dropped: (calls: number) => `${plural(calls, 'older call was', 'older calls were')} dropped`,
  droppedWhy: (kept: number) =>
    `The panel keeps ${formatNumber(kept, 'en')} calls. Past that the oldest go, ones that did not fail first.`,
  incidents: 'Incidents',
  incidentsWhy: 'One line for all repeats of a failure: same cause, endpoint and key',
  repeats: (calls: number) => `${formatNumber(calls, 'en')}×`,
  incident: (title: string, calls: number, first: string, last: string) =>
    `${title}, ${plural(calls, 'call', 'calls')}, ${first === last ? last : `${first} to ${last}`}`,
  since: (time: string) => `since ${time}`,
  recovered: (time: string) => `worked again at ${time}`,
  notRecovered: 'no success seen since',
  hide: 'Hide this endpoint',
  hideKey: 'Hide this endpoint (Delete)',
  hiddenCalls: (calls: number, endpoints: number) =>
    `${formatNumber(calls, 'en')} hidden${endpoints > 1 ? ` at ${formatNumber(endpoints, 'en')} endpoints` : ''}`,
  unhide: 'Undo',
  unhideOne: (endpoint: string) => `Show ${endpoint} again`,
  hiddenTitle: (calls: number) => `All ${plural(calls, 'call is', 'calls are')} hidden`,
  hiddenNext: (endpoints: number) =>
    endpoints === 1 ? 'You hid their endpoint.' : `You hid their ${formatNumber(endpoints, 'en')} endpoints.`,
  count: (calls: number) => plural(calls, 'call', 'calls'),
  countOf: (shown: number, total: number) => `${formatNumber(shown, 'en')} of ${plural(total, 'call', 'calls')}`,
  filtered: (hidden: number) => `The filter hides all ${plural(hidden, 'call', 'calls')}`,
};
