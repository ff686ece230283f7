import type { Surface } from '../browsers/driver.ts';

/** The filter box of the panel as a screen reader has it, and what lies over its text. */
export type FilterBox = {
  readonly value: string;
  readonly role: string;
  readonly invalid: boolean;
  /** What describes the box: its reading and its errors. */
  readonly description: string;
  /** What is suggested, the chosen one with `>` before it. */
  readonly options: readonly string[];
  /** The parts that are underlined. */
  readonly marked: readonly string[];
};

export function filterBox(surface: Surface) {
  async function type(text: string): Promise<void> {
    await surface.evaluate((typed) => {
      const box = document.querySelector<HTMLInputElement>('input[type=search][aria-label=Filter]');
      if (!box) throw new Error('The panel has no box Filter.');
      box.focus();
      box.value = typed;
      box.setSelectionRange(typed.length, typed.length);
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
  }

  /** Presses keys one after the other; true where the panel took the last one for itself. */
  async function press(...keys: string[]): Promise<boolean> {
    let taken = false;
    for (const key of keys) {
      taken = await surface.evaluate((pressed) => {
        const box = document.querySelector<HTMLInputElement>('input[type=search]');
        const event = new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true });
        return box?.dispatchEvent(event) === false;
      }, key);
      // Drawn before the next key, as between the keys of a person.
      await surface.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    }
    return taken;
  }

  async function click(option: string): Promise<void> {
    await surface.evaluate((wanted) => {
      const options = [...document.querySelectorAll<HTMLElement>('[role=listbox] [role=option]')];
      options.find((each) => each.innerText.startsWith(wanted))?.click();
    }, option);
  }

  async function state(): Promise<FilterBox> {
    return surface.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('input[type=search]');
      const active = box?.getAttribute('aria-activedescendant') ?? '';
      const list = document.getElementById(box?.getAttribute('aria-controls') ?? '');
      const options = [...(list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
      return {
        value: box?.value ?? '',
        role: box?.getAttribute('role') ?? 'searchbox',
        invalid: box?.getAttribute('aria-invalid') === 'true',
        description: document.getElementById(box?.getAttribute('aria-describedby') ?? '')?.innerText ?? '',
        options: options.map((option) => {
          const chosen = option.id === active && option.getAttribute('aria-selected') === 'true';
          return `${chosen ? '>' : ''}${option.querySelector('code')?.innerText ?? ''}`;
        }),
        marked: [...document.querySelectorAll<HTMLElement>('.filter-marks .faulty')].map((part) => part.innerText),
      };
    });
  }

  return { type, press, click, state };
}
