import type { LimitDetails } from '../../rate-limit/summary.ts';
import { formatNumber } from '../format.ts';
import { useLanguage } from '../language.ts';
import { inertLine } from '../text/inert.ts';
import { spendParts } from './forecast.ts';
import { tabsText } from './tab-names.ts';

type Props = {
  readonly details: LimitDetails;
  readonly unwatched: readonly string[];
  /** The tab that is looked at; undefined where that is not known. */
  readonly tabId: number | undefined;
};

/** Who spends the limit: endpoints, sites and tabs of this browser, and what others must have spent. */
export function Spenders({ details, unwatched, tabId }: Props) {
  const { locale, words } = useLanguage();
  const { spend, others, burst } = details;
  const endpoints = spendParts(spend.endpoints, locale);
  const sites = spend.sites.filter(({ who }) => who !== '');
  const tabs = tabsText(spend.tabs, tabId, locale, words.limits);
  return (
    <>
      {endpoints.listed.length > 0 && (
        <p class="limit-spend">
          <span class="quiet">{`${words.limits.lastMinute} `}</span>
          {endpoints.listed.map(({ who, calls }) => (
            <span class="spender" key={who}>
              <code>{inertLine(who)}</code>
              {` ${calls} `}
            </span>
          ))}
          {endpoints.more > 0 && <span class="quiet">{words.limits.moreCalls(endpoints.more)}</span>}
        </p>
      )}
      {sites.length > 1 && (
        <p class="limit-spend quiet">
          {words.limits.bySite(
            sites
              .slice(0, 3)
              .map(({ who, calls }) => `${inertLine(who)} ${formatNumber(calls, locale)}`)
              .join(', '),
          )}
        </p>
      )}
      {tabs !== '' && <p class="limit-spend quiet">{tabs}</p>}
      {burst && burst.calls >= 10 && (
        <p class="limit-spend quiet">{words.limits.burst(formatNumber(burst.calls, locale))}</p>
      )}
      {others && (
        <p class="disagree">
          {words.limits.others(
            formatNumber(others.calls, locale),
            formatNumber(others.fall, locale),
            unwatched.slice(0, 3).map(inertLine).join(', '),
          )}
        </p>
      )}
    </>
  );
}
