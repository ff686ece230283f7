import type { Surface } from '../browsers/driver.ts';
import { until } from '../browsers/until.ts';

/** One row of the list, as a screen reader has it. */
export type PanelRow = { readonly label: string; readonly rule: string };

/** What the panel shows of the selected call: the text of each region by its name. */
export type PanelDetails = Readonly<Record<string, string>>;

/** The Neolens panel by its accessible names. */
export function panelPage(surface: Surface) {
  async function count(): Promise<number> {
    return surface.evaluate(() => {
      const list = document.querySelector('[role=grid][aria-label="Calls"], [role=treegrid][aria-label="Calls"]');
      return Number(list?.getAttribute('aria-rowcount') ?? 0);
    });
  }

  /** Brings the row into the rendered part of the list and gives it. */
  async function row(index: number): Promise<PanelRow> {
    return until(
      () =>
        surface.evaluate((at) => {
          const list = document.querySelector<HTMLElement>(
            '[role=grid][aria-label="Calls"], [role=treegrid][aria-label="Calls"]',
          );
          const row = list?.querySelector<HTMLElement>(`[role=row][aria-rowindex="${at + 1}"]`);
          const anyRow = list?.querySelector<HTMLElement>('[role=row]');
          if (row) return { label: row.getAttribute('aria-label') ?? '', rule: row.dataset.rule ?? '' };
          if (list && anyRow) list.scrollTop = at * anyRow.offsetHeight;
          return undefined;
        }, index),
      { what: `row ${index + 1} of the list` },
    );
  }

  async function rows(): Promise<PanelRow[]> {
    const found: PanelRow[] = [];
    for (let index = 0; index < (await count()); index++) found.push(await row(index));
    return found;
  }

  /** Waits until a row's label begins so; gives its index. */
  async function find(label: string): Promise<number> {
    const found = await until(
      async () => {
        const at = (await rows()).findIndex((each) => each.label.startsWith(label));
        return at === -1 ? undefined : { at };
      },
      { what: `a row ${label}` },
    );
    return found.at;
  }

  async function select(index: number): Promise<PanelDetails> {
    // The finding after the dash may change until the body has come.
    const label = (await row(index)).label.replace(/ — .*/, '');
    await surface.evaluate((at) => {
      document.querySelector<HTMLElement>(`[role=row][aria-rowindex="${at + 1}"]`)?.click();
    }, index);
    return until(() => details(label), { what: `the details of ${label}` });
  }

  /** Selects the row and waits until its regions have these texts: what the body tells comes a moment after the row. */
  async function see(index: number, expected: Readonly<Record<string, string>>): Promise<PanelDetails> {
    let shown: PanelDetails = {};
    const seen = until(
      async () => {
        shown = await select(index);
        return Object.entries(expected).every(([region, text]) => shown[region]?.includes(text)) && shown;
      },
      { what: `the details to say ${JSON.stringify(expected)}` },
    );
    return seen.catch((error: unknown) => {
      throw new Error(`${String(error)} They say: ${JSON.stringify(shown)}`);
    });
  }

  async function details(label: string): Promise<PanelDetails | undefined> {
    return surface.evaluate((expected) => {
      const selected = document.querySelector('[role=row][aria-selected="true"]');
      if (!selected?.getAttribute('aria-label')?.startsWith(`${expected} `)) return undefined;
      const regions = [...document.querySelectorAll<HTMLElement>('section[aria-label]')];
      const texts = regions.map((region) => [region.getAttribute('aria-label') ?? '', region.innerText.trim()]);
      const named = Object.fromEntries(texts) as Record<string, string>;
      return named['Cause'] === undefined ? undefined : named;
    }, label);
  }

  async function press(name: string): Promise<void> {
    await surface.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('button')];
      const button = buttons.find((each) => (each.getAttribute('aria-label') ?? each.innerText).trim() === wanted);
      if (!button) throw new Error(`The panel has no button ${wanted}.`);
      button.click();
    }, name);
  }

  async function filter(text: string): Promise<void> {
    await surface.evaluate((typed) => {
      const box = document.querySelector<HTMLInputElement>('input[type=search]');
      if (!box) throw new Error('The panel has no search box.');
      box.value = typed;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
  }

  /** Text of each warning above the list. */
  async function warnings(): Promise<string[]> {
    return surface.evaluate(() => {
      const items = document.querySelectorAll<HTMLElement>('section[aria-label="Warnings"] > ul > li');
      return [...items].map((item) => item.innerText);
    });
  }

  const text = () => surface.evaluate(() => document.body.innerText);

  return { surface, count, row, rows, find, select, see, press, filter, warnings, text };
}

export type PanelPage = ReturnType<typeof panelPage>;
