import type { PlanName } from '../../api/plan-of.ts';
import type { Figure, IgnoredWhy } from '../../rate-limit/reading.ts';
import type { ResetUnit } from '../../rate-limit/reset-unit.ts';
import type { LimitLevel } from '../../rate-limit/summary.ts';
import { plural } from './en-plural.ts';
import { unitWords } from './en-units.ts';

const figures: Readonly<Record<Figure, string>> = {
  limit: 'Limit',
  remaining: 'Remaining',
  windowSeconds: 'Window',
  resetAt: 'Reset',
  blockedUntil: 'Blocked until',
};

const level: Readonly<Record<LimitLevel, string>> = { ok: '', tight: 'Tight:', blocked: 'Blocked:', unknown: '' };

const units: Readonly<Record<ResetUnit, string>> = {
  seconds: 'seconds left',
  milliseconds: 'milliseconds left',
  'epoch-seconds': 'an instant in seconds',
  'epoch-milliseconds': 'an instant in milliseconds',
  window: 'the length of the window',
};

const plan: Readonly<Record<PlanName, (limit: string, seconds: string | undefined) => string>> = {
  public: () => 'Looks like a public key (100 a minute).',
  developer: () => 'Looks like a registered developer (1,000 a minute).',
  contract: (limit, seconds) =>
    seconds === undefined
      ? `${limit} is no documented plan; contracts have their own.`
      : `${limit} in ${seconds} s is no documented plan; contracts have their own.`,
};

const ignored: Readonly<Record<IgnoredWhy, (source: string) => string>> = {
  malformed: (source) => `${source} is ignored: its value cannot be used.`,
  negative: (source) => `${source} is ignored: it is negative.`,
  'too-large': (source) => `${source} is ignored: its number is too large to be meant.`,
  'too-long': (source) => `${source} is ignored: it is over 1,024 characters long.`,
  'in-the-past': (source) => `${source} names a time in the past: it counts as now.`,
  repeated: (source) => `${source} came with several values: the first counts.`,
  zero: (source) => `${source} is 0: no call is allowed, or the server means something else by it.`,
  'above-limit': (source) => `${source} is above the limit: it counts as the limit.`,
};

/** Of the rate limit, in the popup and in the panel. */
export const limitWords = {
  title: 'Rate limits',
  region: 'Rate limit',
  meter: (host: string, key: string) => (key === '' ? `Rate limit ${host}` : `Rate limit ${host} ${key}`),
  key: (fingerprint: string) => `key ${fingerprint}`,
  noKey: 'no key seen',
  level,
  usedUp: 'Used up:',
  left: (remaining: string, limit: string) => `${remaining} of ${limit} left`,
  leftOnly: (remaining: string) => `${remaining} left, limit not said`,
  leftOfNone: (remaining: string) => `${remaining} left, though the limit is said to be 0`,
  limitOnly: (limit: string) => `Limit ${limit}, remaining not said`,
  neither: 'No answer said how many calls are allowed or left',
  estimated: (remaining: string, limit: string) => `About ${remaining} of ${limit} left (estimate)`,
  estimatedFrom: (own: number, since: string) =>
    `The last answers did not say what is left: ${plural(own, 'call', 'calls')} of this browser counted since ${since}.`,
  renewed: (limit: string) => `The window has begun anew since: up to ${limit} again`,
  renewedOnly: 'The window has begun anew since',
  pauseOver: (limit: string) => `The pause is over: what is left of ${limit} is not known`,
  pauseOverOnly: 'The pause is over: what is left is not known',
  stale: (limit: string) => `What is left of ${limit} is no longer known`,
  staleOnly: 'What is left is no longer known',
  asOf: (time: string) => `as of ${time}`,
  resetsIn: 'Resets in',
  blockedFor: 'Blocked for',
  at: (time: string) => `At ${time}.`,
  failed: (count: number) => plural(count, 'failed call', 'failed calls'),
  figures,
  from: (source: string) => `From ${source}.`,
  units,
  unit: (unit: string, settled: boolean) =>
    settled ? `Several answers show that it counts ${unit}.` : `It states no unit: taken for ${unit}.`,
  plan,
  seconds: unitWords.seconds,
  disagree: (figure: string) => `${figure}: sources disagree.`,
  says: (source: string, value: string) => `${source} says ${value}`,
  ignored,
  pace: (perSecond: string) => `${perSecond} ${perSecond === '1' ? 'call' : 'calls'}/s`,
  slowPace: (perMinute: string) => `${perMinute} ${perMinute === '1' ? 'call' : 'calls'} in the last minute`,
  inFlight: (count: string) => `${count} under way`,
  emptyIn: (time: string) => `empty in ${time} at this pace`,
  usedByOpen: 'those use up what is left',
  lasts: 'lasts until the reset at this pace',
  lastMinute: 'Last minute:',
  moreCalls: (count: number) => `and ${plural(count, 'other', 'others')}`,
  bySite: (sites: string) => `By site: ${sites}`,
  byTab: (tabs: string) => `By tab: ${tabs}`,
  thisTab: 'this tab',
  otherTab: 'another tab',
  /** A tab by what it shows: its first site and how many others. */
  tabOf: (site: string, others: number) =>
    others === 0 ? site : `${site} and ${plural(others, 'other site', 'other sites')}`,
  serviceWorker: (site: string) => (site === '' ? 'a service worker' : `service worker of ${site}`),
  burst: (calls: string) => `Up to ${calls} calls within one second`,
  others: (calls: string, fall: string, unwatched: string) =>
    `At least ${calls} of ${fall} spent calls were made elsewhere: ${
      unwatched === '' ? 'sites of this browser that are not watched' : `${unwatched} (not watched)`
    }, or others with this key or address.`,
  plot: (since: string, served: string, failed: string, refused: string) =>
    `Calls since ${since}: ${served} served, ${failed} failed, ${refused} refused for the limit.`,
  plotLeft: (first: string, last: string, lowest: string) =>
    first === last && last === lowest
      ? `Left: ${last}.`
      : `Left: ${first} at first, ${last} at last${lowest === last ? '' : `, ${lowest} at the lowest`}.`,
  /** Undefined: outside of the time shown. */
  plotBlocked: (from: string | undefined, to: string | undefined) =>
    `Blocked${from === undefined ? '' : ` from ${from}`}${to === undefined ? '' : ` to ${to}`}${
      from === undefined && to === undefined ? ' throughout' : ''
    }.`,
  plotMoreBlocked: (count: number) => `${plural(count, 'other block', 'other blocks')} before.`,
  plotKinds: { served: 'served', failed: 'failed', refused: 'refused', left: 'left', blocked: 'blocked' },
  more: (count: number) => plural(count, 'more limit', 'more limits'),
  details: 'Details',
};
