import '../ui/theme.css';
import '../ui/popup.css';
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { neolensBases } from '../api/base.ts';
import { browser } from '../browser.ts';
import type { Call } from '../journal/call.ts';
import { fromStored, load } from '../storage/stored-value.ts';
import { rateLimits, userBases } from '../storage/values.ts';
import { catalogueFor } from '../ui/catalogue/catalogue.ts';
import { PopupView } from '../ui/PopupView.tsx';
import type { PopupSite } from '../ui/popup-types.ts';
import { bucketsWithFailures, callsIn, failuresIn } from './popup-state.ts';
import { activeSite, missingHosts, requestHosts } from './site.ts';

const locale = browser.i18n.getUILanguage();
const platform = /mac/i.test(navigator.platform) ? 'mac' : 'other';
const now = signal(Date.now());
const calls = signal<readonly Call[]>([]);
const limits = signal(rateLimits.fallback);
const site = signal<PopupSite>({ watched: true, grantable: false });
const watchRefused = signal(false);
const missing = signal<readonly string[]>([]);
const buckets = computed(() => bucketsWithFailures(limits.value, calls.value));
const failures = computed(() => failuresIn(calls.value, now.peek(), locale));

function Popup() {
  return (
    <PopupView
      locale={locale}
      now={now.value}
      platform={platform}
      buckets={buckets.value}
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

async function refresh(): Promise<void> {
  const stored = await browser.storage.session.get(null);
  calls.value = callsIn(stored);
  limits.value = fromStored(rateLimits, stored[rateLimits.key]);
}

document.documentElement.lang = catalogueFor(locale).language;
browser.storage.session.onChanged.addListener(() => void refresh());
setInterval(() => {
  now.value = Date.now();
}, 1000);
void Promise.all([refresh(), activeSite(), refreshMissing()]).then(([, active]) => {
  site.value = active;
  render(<Popup />, document.body);
});
