import { resolve } from 'node:path';
import { counted, tellingOf } from '../../src/rate-limit/bucket.fixture.ts';
import type { Bucket } from '../../src/rate-limit/bucket.ts';
import { keyOfBucket } from '../../src/rate-limit/bucket-of.ts';
import { createLedger } from '../../src/rate-limit/ledger.ts';
import { storedBuckets } from '../../src/storage/buckets.ts';
import type { Driver } from '../browsers/driver.ts';
import { findBrowser } from '../browsers/find-browser.ts';
import { builds, launchers } from '../browsers/launch.ts';
import { thisSystem } from '../browsers/this-system.ts';
import { rounded, table } from './measure.ts';

const rounds = 9;

/** How long the popup of the built extension takes from its navigation to its first drawing, with so many limits stored. */
export async function benchPopup(): Promise<void> {
  const rows: string[][] = [];
  for (const name of ['chromium', 'firefox'] as const) {
    const browser = findBrowser(name, thisSystem());
    if ('missing' in browser) {
      console.log(`${browser.missing}\n`);
      continue;
    }
    const driver = await launchers[name]({ executable: browser.found, dist: resolve(builds[name]) });
    const empty = await middleOf(driver);
    await fill(driver, 50);
    const full = await middleOf(driver);
    await driver.close();
    rows.push([name, `${rounded(empty)} ms`, `${rounded(full)} ms`, rounded(full / empty, 2)]);
  }
  table('The popup, from navigation to first drawing', ['browser', 'no limit', '50 full limits', 'ratio'], rows);
}

async function middleOf(driver: Driver): Promise<number> {
  const tab = await driver.newTab('about:blank');
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const popup = await driver.openPopup(tab);
    times.push(
      await popup.evaluate(
        () =>
          new Promise<number>((done) => {
            const shown = () => performance.getEntriesByName('popup-shown')[0]?.startTime;
            const look = () => {
              const at = shown();
              if (at === undefined) setTimeout(look, 5);
              else done(at);
            };
            look();
          }),
      ),
    );
    await popup.close();
  }
  await tab.close();
  return times.sort((first, second) => first - second)[Math.floor(rounds / 2)] ?? Number.NaN;
}

async function fill(driver: Driver, count: number): Promise<void> {
  const page = await driver.openExtensionPage('src/options/options.html');
  const changes = new Map(fullLimits(count).map((bucket) => [keyOfBucket(bucket), bucket]));
  await page.evaluate(async (items) => {
    const extension = globalThis as unknown as {
      readonly chrome: { readonly storage: { readonly session: { set(values: object): Promise<void> } } };
    };
    await extension.chrome.storage.session.set(items);
  }, storedBuckets(changes).set);
  await page.close();
}

/** Limits with as much on record as there can be: five minutes of calls every second, 64 answers, ten endpoints. */
function fullLimits(count: number): readonly Bucket[] {
  const now = Date.now();
  const ledger = createLedger();
  for (let index = 0; index < count; index++) {
    for (let second = 0; second < 290; second++) {
      const startedAt = now - 290_000 + second * 1000;
      const call = counted(`GET /v1/x${second % 10} → ${second % 7 === 0 ? 404 : 200}`, {
        id: `${index} ${second}`,
        key: `key${index}`,
        says: { limit: 1000, remaining: 1000 - (second % 60) * 5, reset: 60 - (second % 60) },
      });
      const moved = { ...call, exchange: { ...call.exchange, startedAt, endedAt: startedAt + 40 } };
      ledger.note(tellingOf(moved), now);
    }
  }
  return ledger.buckets();
}
