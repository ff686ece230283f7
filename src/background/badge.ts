import { browser } from '../browser.ts';
import { type FailureCounts, failuresOf } from '../journal/failures.ts';

const failureColour = '#b3261e';

/** Shows the number of failed calls on the toolbar icon of these tabs; none shows nothing. -1: every tab, for a service worker has none. */
export async function showFailures(tabIds: ReadonlySet<number>, counts: FailureCounts): Promise<void> {
  const tabs = await browser.tabs.query({});
  const all = tabIds.has(-1);
  for (const { id, url } of tabs) {
    // The address is told for sites that are granted, and only those have service workers that were seen.
    if (id !== undefined && (all || tabIds.has(id))) await show(id, failuresOf(id, originOf(url), counts));
  }
}

async function show(tabId: number, failures: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: failureColour });
    await browser.action.setBadgeText({ tabId, text: badgeText(failures) });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** At most four characters, which is what fits. */
export function badgeText(failures: number): string {
  if (failures === 0) return '';
  return failures > 999 ? '999+' : String(failures);
}

function originOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).origin : undefined;
}
