import type { BaseProblem } from '../options-types.ts';

const problems: Readonly<Record<BaseProblem, string>> = {
  empty: 'Enter a URL, for example https://app.example/api/neolens.',
  'not-a-url': 'This is not a URL. Write it in full, for example https://app.example/api/neolens.',
  scheme: 'Only http:// and https:// can be watched.',
  credentials: 'Leave out user name and password: host and path are enough.',
  wildcard: 'Wildcards are not possible. Add one base per host and path.',
  query: 'Leave out everything from “?” or “#” on: host and path are enough.',
  'already-there': 'This base is already in the list.',
  'permission-denied': 'Permission for this host was not given, so the base was not added.',
  'not-saved': 'The browser could not save it. Try again.',
};

export const optionsWords = {
  title: 'Neolens DevTools: options',
  bases: 'API bases',
  basesWhy:
    'Calls below these addresses are decoded. If your page reaches the API through your own backend or a mock, add its address and path: it stands for the API’s /v1.',
  base: 'API base',
  placeholder: 'https://app.example/api/neolens',
  add: 'Add',
  builtIn: 'built in',
  remove: 'Remove',
  removeNamed: (what: string) => `Remove ${what}`,
  problems,
  sites: 'Watched sites',
  sitesWhy:
    'On these sites calls are seen while DevTools is closed, too. Add a site with “Watch this site” in the toolbar popup.',
  noSites: 'None yet.',
  added: (what: string) => `${what} added.`,
  removed: (what: string) => `${what} removed.`,
  bodies: 'Bodies',
  bodiesWhy:
    'DevTools keeps the bodies of calls in memory until it is closed. Past this size the oldest go first, and their calls say so.',
  bodyCap: 'Megabytes of bodies per tab',
  bodyCapProblem: (least: string, most: string) => `Enter a whole number from ${least} to ${most}.`,
  privacy:
    'Everything stays in this browser: the extension sends nothing anywhere, keys are masked before anything is kept, and bodies live in memory only until DevTools is closed.',
};
