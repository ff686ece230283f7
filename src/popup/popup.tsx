import '../ui/theme.css';
import '../ui/popup.css';
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { neolensBases } from '../api/base.ts';
import { browser } from '../browser.ts';
import { isSegmentKey } from '../journal/segment.ts';
import { bucketItem, bucketsIn, isBucketKey } from '../storage/buckets.ts';
import { followSession, type SessionItems } from '../storage/session-items.ts';
import { fromStored, load } from '../storage/stored-value.ts';
import { tightestLimits, underWay, userBases } from '../storage/values.ts';
import { catalogueFor } from '../ui/catalogue/catalogue.ts';
import { PopupView } from '../ui/PopupView.tsx';
import type { PopupSite } from '../ui/popup-types.ts';
import { afterPaint } from './after-paint.ts';
import { shownLimits } from './popup-state.ts';
import { activeSite, missingHosts, requestHosts } from './site.ts';

/** Limits that are drawn first: a popup is at most 600 px high. */
const inSight = 4;

const locale = browser.i18n.getUILanguage();
const platform = /mac/i.test(navigator.platform) ? 'mac' : 'other';
const now = signal(Date.now());
const items = signal<SessionItems>({});
/** The decoder, which the limits need not wait for. */
const decoder = signal<typeof import('./failures.ts') | undefined>();
const calls = computed(() => decoder.value?.callsIn(items.value) ?? []);
const buckets = computed(() => bucketsIn(items.value));
const open = computed(() => Object.values(fromStored(underWay, items.value[underWay.key])));
const site = signal<PopupSite>({ watched: true, grantable: false });
const watchRefused = signal(false);
const missing = signal<readonly string[]>([]);
const failed = computed(() => decoder.value?.failuresByLimit(calls.value));
const limits = computed(() => shownLimits(buckets.value, open.value, failed.value, now.value));
const failures = computed(() => decoder.value?.failuresIn(calls.value, now.peek(), locale));

function Popup() {
  return (
    <PopupView
      locale={locale}
      now={now.value}
      platform={platform}
      limits={decoder.value ? limits.value : limits.value.slice(0, inSight)}
      unwatched={site.value.watched || site.value.origin === undefined ? [] : [site.value.origin]}
      failures={failures.value}
      site={site.value}
      watchRefused={watchRefused.value}
      missingHosts={missing.value.map((origin) => new URL(origin).host)}
      onGrantHosts={grantHosts}
      onWatchSite={watchSite}
      onOpenOptions={openOptions}
    />
  );
}

function watchSite(): void {
  const { origin } = site.value;
  if (origin === undefined) return;
  void requestHosts([origin]).then((granted) => {
    watchRefused.value = !granted;
    if (granted) site.value = { ...site.value, watched: true };
  });
}

function grantHosts(): void {
  void requestHosts(missing.value).then(refreshMissing);
}

function openOptions(): void {
  void browser.runtime.openOptionsPage().then(() => window.close());
}

async function refreshMissing(): Promise<void> {
  missing.value = await missingHosts([...neolensBases, ...(await load(userBases))]);
}

document.documentElement.lang = catalogueFor(locale).language;
setInterval(() => {
  now.value = Date.now();
}, 1000);
// What is stored is shown at once; what the browser has to be asked for comes when it comes.
void begin();
void refreshMissing();
void activeSite().then((active) => {
  site.value = active;
});

/** The tightest limits first, which are all that is in sight; then the others, and last the failures. */
async function begin(): Promise<void> {
  const tightest = await load(tightestLimits);
  if (tightest.length > inSight) {
    items.value = await browser.storage.session.get([...tightest.slice(0, inSight).map(bucketItem), underWay.key]);
    await draw();
  }
  await followSession(isShown, (stored) => {
    items.value = stored;
  });
  if (tightest.length <= inSight) await draw();
  decoder.value = await import('./failures.ts');
}

/** Resolves once it can be seen. */
function draw(): Promise<void> {
  render(<Popup />, document.body);
  performance.mark('popup-shown');
  return new Promise(afterPaint);
}

function isShown(key: string): boolean {
  return isSegmentKey(key) || isBucketKey(key) || key === underWay.key;
}
