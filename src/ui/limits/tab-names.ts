import type { TabShare } from '../../rate-limit/spend.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatNumber } from '../format.ts';
import { inertLine } from '../text/inert.ts';

type Words = Catalogue['limits'];

const most = 4;

/**
 * Who made the calls, by tab: `this tab 40, app.example 12, another tab 3`. The tab that is looked at comes first, then
 * those with most calls. Never a title, which may name a patient. '' where it says no more than that this tab did.
 */
export function tabsText(tabs: readonly TabShare[], tabId: number | undefined, locale: string, words: Words): string {
  const isOwn = (tab: TabShare) => tab.tabId === tabId;
  if (tabs.length === 0 || (tabs.length === 1 && (tabId === undefined || tabs.every(isOwn)))) return '';
  const sorted = [...tabs.filter(isOwn), ...tabs.filter((tab) => !isOwn(tab))];
  const listed = sorted
    .slice(0, most)
    .map((tab) => `${isOwn(tab) ? words.thisTab : nameOf(tab, words)} ${formatNumber(tab.calls, locale)}`);
  const more = sorted.slice(most).reduce((sum, { calls }) => sum + calls, 0);
  return words.byTab([...listed, ...(more > 0 ? [words.moreCalls(more)] : [])].join(', '));
}

function nameOf({ tabId, sites }: TabShare, words: Words): string {
  const [site = '', ...others] = sites.map((origin) => inertLine(origin.replace(/^https?:\/\//, '')));
  if (tabId === -1) return words.serviceWorker(site);
  return site === '' ? words.otherTab : words.tabOf(site, others.length);
}
