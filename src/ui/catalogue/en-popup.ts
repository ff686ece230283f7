import type { Figure } from '../../rate-limit/reading.ts';
import { plural } from './en-plural.ts';
import { unitWords } from './en-units.ts';

const figures: Readonly<Record<Figure, string>> = {
  limit: 'Limit',
  remaining: 'Remaining',
  windowSeconds: 'Window',
  resetAt: 'Reset',
  blockedUntil: 'Blocked until',
};

export const popupWords = {
  title: 'Neolens',
  limits: 'Rate limits',
  meter: (host: string, key: string) => (key === '' ? `Rate limit ${host}` : `Rate limit ${host} ${key}`),
  key: (fingerprint: string) => `key ${fingerprint}`,
  noKey: 'no key seen',
  left: (remaining: string, limit: string) => `${remaining} of ${limit} left`,
  leftOnly: (remaining: string) => `${remaining} left, limit not said`,
  limitOnly: (limit: string) => `Limit ${limit}, remaining not said`,
  neither: 'Neither limit nor remaining was said',
  renewed: (limit: string) => `The window has begun anew since: up to ${limit} again`,
  renewedOnly: 'The window has begun anew since',
  pauseOver: (limit: string) => `The pause is over: what is left of ${limit} is not known`,
  pauseOverOnly: 'The pause is over: what is left is not known',
  asOf: (time: string) => `as of ${time}`,
  resetsIn: 'Resets in',
  blockedFor: 'Blocked for',
  failed: (count: number) => plural(count, 'failed call', 'failed calls'),
  figures,
  from: (source: string) => `from ${source}`,
  seconds: unitWords.seconds,
  disagree: (figure: string) => `${figure}: sources disagree.`,
  says: (source: string, value: string) => `${source} says ${value}`,
  nothingTitle: 'No call to the Neolens API seen yet',
  nothingNext: 'The rate limit appears here with the first answer that states it.',
  siteTitle: (origin: string) => `${origin} is not watched`,
  siteWhy: 'Browsers show an extension only the calls of sites that you allow.',
  watch: 'Watch this site',
  refused: 'Permission was not given: this site stays unwatched.',
  watched: (origin: string) => `Watching ${origin}`,
  notWatchable: 'This tab shows no web page that an extension may watch: switch to the tab with your app.',
  hostsUnseen: (hosts: string) =>
    `The browser does not let Neolens DevTools see ${hosts}: the rate limit and calls made while DevTools is closed are unknown.`,
  grantHosts: 'Allow these hosts',
  failures: 'Last failed calls',
  panel: (shortcut: string) => `Cause and fix in full: open DevTools (${shortcut}) and choose the Neolens tab.`,
  shortcut: { mac: 'Option+Command+I', other: 'F12' },
  options: 'Options',
};
