export const popupWords = {
  title: 'Neolens',
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
