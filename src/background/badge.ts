import { browser } from '../browser.ts';
import { type FailureCounts, failuresOf } from '../journal/failures.ts';
import type { LimitLevel, LimitSummary } from '../rate-limit/summary.ts';
import { formatMoment, formatNumber } from '../ui/format.ts';
import { badgeFace, blockEnd } from './badge-face.ts';

/** White text is legible on each. Colour is not alone: the title says the same in words. */
const colours: Readonly<Record<LimitLevel, string>> = {
  ok: '#0b57d0',
  unknown: '#0b57d0',
  tight: '#8a4b00',
  blocked: '#b3261e',
};

export type BadgeState = {
  readonly failures: FailureCounts;
  /** The limits that a tab spends, tightest first; `origin` is what the tab shows. */
  readonly limitsOf: (tabId: number, origin: string | undefined) => readonly LimitSummary[];
};

/** Shows the state of these tabs on the toolbar icon. -1: every tab, for a service worker has none. `now`: epoch ms. */
export async function showBadges(tabIds: ReadonlySet<number>, state: BadgeState, now: number): Promise<void> {
  const tabs = await browser.tabs.query({});
  const all = tabIds.has(-1);
  for (const { id, url } of tabs) {
    // The address is told for sites that are granted, and only those have service workers that were seen.
    if (id !== undefined && (all || tabIds.has(id))) await show(id, originOf(url), state, now);
  }
}

async function show(tabId: number, origin: string | undefined, state: BadgeState, now: number): Promise<void> {
  const failures = failuresOf(tabId, origin, state.failures);
  const limits = state.limitsOf(tabId, origin);
  const { text, level } = badgeFace(failures, limits, now, browser.i18n.getUILanguage());
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: colours[level] });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title: titleOf(failures, limits, now) });
  } catch {
    // The tab was closed meanwhile.
  }
}

function titleOf(failures: number, limits: readonly LimitSummary[], now: number): string {
  const { getMessage, getUILanguage } = browser.i18n;
  const locale = getUILanguage();
  const [tightest] = limits;
  const end = blockEnd(limits, now);
  const lines = [getMessage('actionTitle')];
  if (failures > 0) lines.push(getMessage('badgeFailures', formatNumber(failures, locale)));
  const left = tightest && leftOf(tightest);
  if (left !== undefined && tightest?.limit !== undefined && left <= tightest.limit) {
    const figures = [tightest.host, formatNumber(left, locale), formatNumber(tightest.limit, locale)];
    lines.push(getMessage(tightest.level === 'tight' ? 'badgeTight' : 'badgeLeft', figures));
  }
  if (end !== undefined) lines.push(getMessage('badgeBlocked', formatMoment(end, now, locale)));
  return lines.join('\n');
}

/** What is left, by own counting where answers have stopped telling. */
function leftOf({ estimate, remaining, renewed, stale }: LimitSummary): number | undefined {
  return estimate?.remaining ?? (renewed || stale ? undefined : remaining);
}

function originOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).origin : undefined;
}
