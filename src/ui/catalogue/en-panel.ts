import type { Certainty, EvidencePlace, RetryVerdict } from '../../decode/diagnosis.ts';
import type { Initiator, UnseenBody } from '../../decode/exchange.ts';
import { formatNumber } from '../format.ts';
import { comparisonWords } from './en-comparison.ts';
import { plural } from './en-plural.ts';
import { timingWords } from './en-timing.ts';
import { treeWords } from './en-tree.ts';

const evidencePlaces: Readonly<Record<EvidencePlace, string>> = {
  status: 'Status',
  'request-header': 'Request header',
  'request-body': 'Request body',
  url: 'URL',
  'response-header': 'Response header',
  'response-body': 'Response body',
  'preflight-request-header': 'Preflight request header',
  'preflight-status': 'Preflight status',
  'preflight-response-header': 'Preflight response header',
  'network-error': 'Network error',
  'earlier-call': 'Earlier call',
};

const certainties: Readonly<Record<Certainty, string>> = {
  certain: 'Certain: the evidence below proves it',
  likely: 'Likely: the evidence below fits it best',
  possible: 'Possible: the evidence below does not settle it',
};

const verdicts: Readonly<Record<RetryVerdict, string>> = {
  now: 'Retry: safe now.',
  after: 'Retry: after a pause.',
  never: 'Retry: no use, the same call fails again.',
  'check-first': 'Retry: check first.',
};

const unseenBodies: Readonly<Record<UnseenBody, string>> = {
  'devtools-closed': 'Body not seen: the call ended before DevTools was open. Repeat the call to see it.',
  gone: 'Body not seen: the browser had already dropped it. Repeat the call to see it.',
  withheld: 'Body not seen: the browser withholds it, as it does for calls blocked by CORS or aborted.',
  'over-cap': 'Body not kept: it is larger than the panel keeps, or newer ones took its place.',
  unread:
    'Body not seen yet: DevTools is told of a call once the page has read its answer, for example with await response.text().',
  'not-read': 'Body not read: bodies are read for failed calls only.',
};

const senders: Readonly<Record<Initiator['kind'], (origin: string) => string>> = {
  page: (origin) => `from the page ${origin}`,
  worker: (origin) => `from a worker of ${origin}`,
  'service-worker': (origin) => `from the service worker of ${origin}`,
  unknown: (origin) => `from ${origin}`,
};

const empty = {
  noCallsTitle: 'No call to the Neolens API yet',
  noCallsNext: 'Reload the page or trigger a call. Failed calls appear here with cause and fix.',
  noCallsBase:
    'If your page reaches the API elsewhere, for example through your own backend, add that base in the options.',
  noFailuresTitle: (calls: number) => `Nothing has failed: ${plural(calls, 'call', 'calls')} seen`,
  noFailuresNext: 'Calls that fail appear here with cause and fix.',
  pausedTitle: 'Paused',
  pausedNext: 'Calls made now are kept, and shown when you resume.',
  filteredTitle: (hidden: number) => `The filter hides all ${plural(hidden, 'failed call', 'failed calls')}`,
  filteredNext: 'None is as it asks. Below the box stands what that is.',
  clearFilter: 'Clear filter',
  disconnectedTitle: 'The extension was updated or switched off',
  disconnectedNext: 'Close DevTools and open it again to go on.',
  watched: 'Watched',
  siteNotWatched:
    'Only calls made while DevTools is open are seen here. To have earlier ones too, open Neolens in the toolbar and choose “Watch this site”.',
};

const warnings = {
  region: 'Warnings',
  key: (fingerprint: string) => `key ${fingerprint}`,
  fix: 'How to fix it',
  dismiss: 'Dismiss',
  dismissOne: (site: string, fingerprint: string) => `Dismiss: ${site}, key ${fingerprint}`,
  more: (rest: number) => `Show ${plural(rest, 'more warning', 'more warnings')}`,
  fewer: (few: number) => `Show the first ${formatNumber(few, 'en')} only`,
};

const details = {
  region: 'Call details',
  close: 'Close details',
  resize: 'Resize details',
  status: 'Status',
  cause: 'Cause',
  fix: 'Fix',
  evidence: 'Evidence',
  request: 'Request',
  response: 'Response',
  preflight: 'Preflight',
  none: 'NET',
  noAnswer: 'No answer',
  pageSawNetworkError: { chromium: 'Failed to fetch', firefox: 'NetworkError when attempting to fetch resource.' },
  pageSawAbort: 'AbortError',
  pageSawOnly: (what: string) => `The page saw only: ${what}`,
  verdicts,
  retryIn: (left: string, time: string) => `Retry: in ${left}, at ${time}.`,
  retryWaited: (time: string) => `Retry: the pause ended at ${time}.`,
  certainties,
  requestId: 'Request ID',
  beforeDevtools: 'Seen before DevTools was open: no body',
  alternatives: (count: number) => plural(count, 'other possible cause', 'other possible causes'),
  documentation: 'Documentation',
  evidencePlaces,
  where: 'Where',
  name: 'Name',
  value: 'Value',
  noEvidence: 'The status alone.',
  absent: 'not there',
  at: (pointer: string) => `at ${pointer}`,
  atCharacter: (offset: string) => `at character ${offset}`,
  inCall: 'in an earlier call',
  showCall: 'Show this call',
  goTo: (place: string, name: string) => `Go to ${name} (${place})`,
};

const exchange = {
  headers: 'Headers',
  readOn: (source: string) => `Read on: ${source}`,
  query: 'Query',
  body: 'Body',
  noBody: 'No body.',
  unseenBodies,
  sizeNotSeen: 'size not seen',
  noHeaders: 'No headers.',
  noHeadersSeen: 'Headers not seen.',
  headersIncomplete: 'There may be more headers than the browser showed.',
  valueUnseen: 'value not seen',
  noResponse: 'No answer came, or the browser did not show it.',
  gaveUp: (name: string) => `The browser gave up: ${name}`,
  gaveUpUnnamed: 'The browser gave up and named no reason.',
  senders,
  senderUnseen: 'sender not seen',
  took: (duration: string) => `took ${duration}`,
  script: 'Made by',
  showInNetwork: 'Show in Network panel',
  showValues: 'Show values',
  hideValues: 'Hide values',
  valuesHidden: 'Values are hidden: they may be a patient’s.',
  valuesShown: 'Values are shown. Keys stay masked.',
  showAll: (size: string) => `Show all (${size})`,
  showStart: 'Show the start only',
  cut: (shown: string, size: string) => `The browser handed over the first ${shown} of ${size}.`,
  bytes: (type: string, size: string) => `${type}, ${size}: bytes, not text.`,
  image: (type: string, size: string, width: string, height: string) =>
    `${type}, ${size}, ${width} × ${height} pixels.`,
  endOfBody: '‹end›',
  undeclared: 'no type declared',
  hiddenText: (type: string, size: string) => `${type}, ${size}. Its text is hidden.`,
};

const shape = {
  list: (count: number) => `‹list, ${plural(count, 'item', 'items')}›`,
  object: (count: number) => `‹object, ${plural(count, 'member', 'members')}›`,
  string: (characters: number) => `‹string, ${plural(characters, 'character', 'characters')}›`,
  number: '‹number›',
  image: (type: string, size: string, pixels: string) =>
    `‹image, ${type}, ${size}${pixels === '' ? '' : `, ${pixels} pixels`}›`,
  text: (characters: number) => `‹text, ${plural(characters, 'character', 'characters')}›`,
  file: (type: string, size: string) => `‹file, ${type === '' ? 'no type declared' : type}, ${size}›`,
};

export const panelWords = {
  clear: 'Clear',
  pause: 'Pause',
  resume: 'Resume',
  filter: 'Filter',
  filterHint: 'Filter: words, status:4xx, -method:GET, is:retryable',
  options: 'Options',
  count: (calls: number) => plural(calls, 'failed call', 'failed calls'),
  countOf: (shown: number, total: number) =>
    `${formatNumber(shown, 'en')} of ${plural(total, 'failed call', 'failed calls')}`,
  paused: 'Paused: new calls are kept, and shown when you resume.',
  list: 'Calls',
  jump: (fresh: number) => (fresh === 0 ? 'Jump to newest' : `Jump to newest (${plural(fresh, 'new', 'new')})`),
  announceOne: (label: string, title: string) => `Call failed: ${label}, ${title}`,
  announceMany: (count: number, label: string, title: string) =>
    `${plural(count, 'call', 'calls')} failed, last: ${label}, ${title}`,
  announceWarning: (title: string, site: string) => `Warning: ${title}, ${site}`,
  announceWarnings: (count: number, title: string, site: string) =>
    `${plural(count, 'warning', 'warnings')}, last: ${title}, ${site}`,
  empty,
  warnings,
  details,
  comparison: comparisonWords,
  timing: timingWords,
  tree: treeWords,
  exchange,
  shape,
};
