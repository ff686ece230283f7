import type { ApiBase } from '../api/base.ts';
import { documentedAmong } from '../api/documented.ts';
import type { Exchange } from '../decode/exchange.ts';
import { isBodyCap } from '../journal/body-budget.ts';
import { type Columns, firstColumns } from '../ui/list/columns.ts';
import { readColumns } from '../ui/list/read-columns.ts';
import type { StoredValue } from './stored-value.ts';

/** API bases that the person added, beside those of the documentation. */
export const userBases: StoredValue<readonly ApiBase[]> = {
  key: 'userBases',
  area: 'local',
  version: 1,
  fallback: [],
  read: (value) => (Array.isArray(value) ? value.filter(isBase) : undefined),
};

/** Which columns the list of calls has, and how wide they are. */
export const listColumns: StoredValue<Columns> = {
  key: 'listColumns',
  area: 'local',
  version: 1,
  fallback: firstColumns,
  read: readColumns,
};

/** Documented endpoints whose calls the panel hides: `GET /v1/scans/{id}`. */
export const hiddenEndpoints: StoredValue<readonly string[]> = {
  key: 'hiddenEndpoints',
  area: 'local',
  version: 1,
  fallback: [],
  read: (value) =>
    Array.isArray(value) ? documentedAmong(value.filter((each) => typeof each === 'string')) : undefined,
  write: documentedAmong,
};

/** Megabytes of bodies that DevTools of one tab keep; the oldest go first. */
export const bodyMegabytes: StoredValue<number> = {
  key: 'bodyMegabytes',
  area: 'local',
  version: 1,
  fallback: 16,
  read: (value) => (typeof value === 'number' && isBodyCap(value) ? value : undefined),
};

/** What fingerprints and URL keys of this browser session are salted with. */
export const sessionSalt: StoredValue<string> = {
  key: 'salt',
  area: 'session',
  version: 1,
  fallback: '',
  read: (value) => (typeof value === 'string' ? value : undefined),
};

/** Calls under way as `webRequest` tells them, by its request id: a restarted background must still know when they began. */
export const underWay: StoredValue<Readonly<Record<string, Exchange>>> = {
  key: 'underWay',
  area: 'session',
  version: 1,
  fallback: {},
  // As text: the browser counts an object at several times its text against the quota.
  write: (value) => JSON.stringify(value),
  read: (value) => {
    try {
      const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : undefined;
      return typeof parsed === 'object' && parsed !== null ? (parsed as Readonly<Record<string, Exchange>>) : undefined;
    } catch {
      return undefined;
    }
  },
};

/** The tabs that made the calls under way, by the same ids; -1: a service worker did. */
export const tabsUnderWay: StoredValue<Readonly<Record<string, number>>> = {
  key: 'tabsUnderWay',
  area: 'session',
  version: 1,
  fallback: {},
  read: (value) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).filter(([, tabId]) => typeof tabId === 'number'))
      : undefined,
};

/** The limits that were the tightest at the last flush, by `keyOfBucket`, the tightest first: what the popup draws before it has read all. */
export const tightestLimits: StoredValue<readonly string[]> = {
  key: 'tightestLimits',
  area: 'session',
  version: 1,
  fallback: [],
  read: (value) => (Array.isArray(value) ? value.filter((key) => typeof key === 'string') : undefined),
};

/** When a site or host was last granted or taken back, epoch ms: DevTools pages of Firefox are not told by the browser. */
export const grantsChangedAt: StoredValue<number> = {
  key: 'grantsChangedAt',
  area: 'session',
  version: 1,
  fallback: 0,
  read: (value) => (typeof value === 'number' ? value : undefined),
};

/** Ids of warnings that were dismissed: site and fingerprint, whose salt ends with the session too. */
export const dismissedWarnings: StoredValue<readonly string[]> = {
  key: 'dismissedWarnings',
  area: 'session',
  version: 1,
  fallback: [],
  read: (value) => (Array.isArray(value) ? value.filter((id) => typeof id === 'string') : undefined),
};

export const mostRecentFilters = 10;

/**
 * The panel's last filters, the last one first. Only those that are made of the API's own words and of numbers may be
 * saved (`isTechnical` in src/filter): any other text may be a patient's name.
 */
export const recentFilters: StoredValue<readonly string[]> = {
  key: 'recentFilters',
  area: 'local',
  version: 1,
  fallback: [],
  read: (value) =>
    Array.isArray(value) ? value.filter((text) => typeof text === 'string').slice(0, mostRecentFilters) : undefined,
};

function isBase(value: unknown): value is ApiBase {
  return (
    typeof value === 'object' &&
    value !== null &&
    'origin' in value &&
    'prefix' in value &&
    typeof value.origin === 'string' &&
    typeof value.prefix === 'string'
  );
}
