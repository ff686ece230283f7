import { browser } from '../browser.ts';

const failureColour = '#b3261e';

/** Shows the number of failed calls on the toolbar icon of a tab; none shows nothing. */
export async function showFailures(tabId: number, failures: number): Promise<void> {
  if (tabId < 0) return;
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
