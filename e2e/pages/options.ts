import type { Driver } from '../browsers/driver.ts';
import { until } from '../browsers/until.ts';

const optionsPath = 'src/options/options.html';

/** Opens the options page in a tab of its own. */
export async function openOptions(driver: Driver) {
  const tab = await driver.openExtensionPage(optionsPath);
  await until(() => tab.evaluate(() => document.querySelector('input') !== null), { what: 'the options page' });

  /** Types a base and presses Add, as a person would; resolves with the page's answer: '' where it was added, else the problem. */
  async function add(base: string): Promise<string> {
    const before = await listed('API bases');
    await tab.evaluate((typed) => {
      const box = document.querySelector<HTMLInputElement>('input[aria-label="API base"], input');
      if (!box) throw new Error('The options have no text box.');
      box.value = typed;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, base);
    await tab.evaluate(() => document.querySelector<HTMLFormElement>('form')?.requestSubmit());
    return until(
      async () => {
        const problem = await tab.evaluate(() => document.querySelector<HTMLElement>('[role=alert]')?.innerText ?? '');
        if (problem) return { problem };
        return (await listed('API bases')).length > before.length ? { problem: '' } : undefined;
      },
      { what: `the options to take ${base}` },
    ).then(({ problem }) => problem);
  }

  /** The entries of a list by its accessible name. */
  async function listed(name: string): Promise<string[]> {
    return tab.evaluate((wanted) => {
      const lists = [...document.querySelectorAll('ul, [role=list]')];
      const list = lists.find((each) => each.getAttribute('aria-label') === wanted);
      return [...(list?.querySelectorAll<HTMLElement>('li') ?? [])].map((item) => item.innerText.trim());
    }, name);
  }

  /** Presses Remove beside the entry and waits until it is gone. */
  async function remove(entry: string): Promise<void> {
    await tab.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('li button')];
      const button = buttons.find((each) => each.closest('li')?.innerText.includes(wanted));
      if (!button) throw new Error(`There is no button to remove ${wanted}.`);
      button.click();
    }, entry);
    await until(async () => !(await listed('API bases')).some((item) => item.includes(entry)), {
      what: `${entry} to be removed`,
    });
  }

  return { tab, add, listed, remove, close: () => tab.close() };
}

/** More than the pages of any one test have; a run makes hundreds, each on a port of its own. */
const mostBases = 24;

async function forgetOldest(most: number): Promise<void> {
  const { storage } = (globalThis as unknown as ExtensionPage).chrome;
  const { userBases } = await storage.local.get('userBases');
  if (!userBases || userBases.value.length <= most) return;
  await storage.local.set({ userBases: { ...userBases, value: userBases.value.slice(-most) } });
}

type StoredBases = { readonly userBases?: { readonly version: number; readonly value: readonly unknown[] } };
type ExtensionPage = {
  readonly chrome: {
    readonly storage: {
      readonly local: { get(key: string): Promise<StoredBases>; set(values: StoredBases): Promise<void> };
    };
  };
};

/** Makes the extension watch these bases, through its own options page; those that it has already are left as they are. */
export async function watchBases(driver: Driver, bases: readonly string[]): Promise<void> {
  if (bases.length === 0) return;
  const options = await openOptions(driver);
  await options.tab.evaluate(forgetOldest, mostBases);
  for (const base of bases) {
    const listed = await options.listed('API bases');
    if (listed.some((entry) => entry.split(/\s/)[0] === normalised(base))) continue;
    await grantUnlessLoopback(driver, base);
    const problem = await options.add(base);
    if (problem) throw new Error(`The options refused ${base}: ${problem}`);
  }
  await options.close();
}

/** As the options list it: origin and path, no trailing slash. */
function normalised(base: string): string {
  const { origin, pathname } = new URL(base);
  return origin + pathname.replace(/\/+$/, '');
}

/** Headless browsers show no permission prompt, so the grant is given as the browser's own settings would. */
export async function grantUnlessLoopback(driver: Driver, address: string): Promise<void> {
  const { origin, protocol, hostname } = new URL(address);
  const atInstall = protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1');
  if (!atInstall) await driver.grantHost(origin);
}
