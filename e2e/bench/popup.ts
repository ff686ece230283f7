import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { counted, tellingOf } from '../../src/rate-limit/bucket.fixture.ts';
import type { Bucket } from '../../src/rate-limit/bucket.ts';
import { keyOfBucket } from '../../src/rate-limit/bucket-of.ts';
import { createLedger } from '../../src/rate-limit/ledger.ts';
import { limitsAt } from '../../src/rate-limit/limits-at.ts';
import { storedBuckets } from '../../src/storage/buckets.ts';
import { tightestLimits } from '../../src/storage/values.ts';
import type { Driver } from '../browsers/driver.ts';
import { type BrowserName, findBrowser } from '../browsers/find-browser.ts';
import { builds, launchers } from '../browsers/launch.ts';
import { thisSystem } from '../browsers/this-system.ts';
import { rounded, table } from './measure.ts';

const rounds = 9;

/**
 * How long the popup of the built extension takes from its navigation to its first drawing, with so many limits stored;
 * and how long one takes that draws a word and does nothing else, which is the browser's own part of it.
 */
export async function benchPopup(): Promise<void> {
  const rows: string[][] = [];
  for (const name of ['chromium', 'firefox'] as const) {
    const browser = findBrowser(name, thisSystem());
    if ('missing' in browser) {
      console.log(`${browser.missing}\n`);
      continue;
    }
    const dist = resolve(builds[name]);
    const bare = await timed(name, browser.found, bareCopy(dist), middleOf);
    const [empty, full] = await timed(name, browser.found, dist, async (driver) => {
      const before = await middleOf(driver);
      await fill(driver, 50);
      return [before, await middleOf(driver)] as const;
    });
    rows.push([name, ...[bare, empty, full, empty - bare, full - bare].map((ms) => `${rounded(ms)} ms`)]);
  }
  table(
    'The popup, from navigation to first drawing',
    ['browser', 'bare page', 'no limit', '50 full limits', 'ours, no limit', 'ours, 50'],
    rows,
  );
}

async function timed<T>(
  name: BrowserName,
  executable: string,
  dist: string,
  measure: (driver: Driver) => Promise<T>,
): Promise<T> {
  const driver = await launchers[name]({ executable, dist });
  try {
    return await measure(driver);
  } finally {
    await driver.close();
  }
}

/** The extension with a popup that only draws a word. */
function bareCopy(dist: string): string {
  const copy = resolve('out/bare', basename(dist));
  rmSync(copy, { recursive: true, force: true });
  cpSync(dist, copy, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as { action: object };
  const action = { ...manifest.action, default_popup: 'bare.html' };
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify({ ...manifest, action }));
  writeFileSync(join(copy, 'bare.html'), '<!doctype html><script type="module" src="bare.js"></script><body></body>');
  writeFileSync(join(copy, 'bare.js'), "document.body.append('Neolens'); performance.mark('popup-shown');");
  return copy;
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
  const order = limitsAt([...changes.values()], [], Date.now()).map(keyOfBucket);
  const storedLimits = {
    ...storedBuckets(changes).set,
    [tightestLimits.key]: { version: tightestLimits.version, value: order.slice(0, 8) },
  };
  await page.evaluate(async (items) => {
    const extension = globalThis as unknown as {
      readonly chrome: { readonly storage: { readonly session: { set(values: object): Promise<void> } } };
    };
    await extension.chrome.storage.session.set(items);
  }, storedLimits);
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
