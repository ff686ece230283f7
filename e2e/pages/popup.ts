import type { Surface } from '../browsers/driver.ts';

/** One host and key of the popup. */
export type PopupCard = {
  /** `Rate limit HOST KEY-FINGERPRINT`. */
  readonly name: string;
  /** Undefined where no answer said it. */
  readonly remaining: number | undefined;
  readonly limit: number | undefined;
  /** The meter's own words, e.g. `997 of 1,000 left`; '' where there is none. */
  readonly figures: string;
  /** Name and text of the countdown, e.g. `Resets in 42 s`; '' where none runs. */
  readonly timer: string;
  readonly failures: number;
};

/** The popup's document, by path from the extension's root. */
export const popupPath = 'src/popup/popup.html';

/** The toolbar popup by its accessible names. */
export function popupPage(surface: Surface) {
  const cards = async (): Promise<PopupCard[]> => {
    const found = await surface.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[role=meter], [role=group]')].map((meter) => {
        const card = meter.closest('li');
        const timer = card?.querySelector<HTMLElement>('[role=timer]');
        return {
          name: meter.getAttribute('aria-label') ?? '',
          now: meter.getAttribute('aria-valuenow'),
          max: meter.getAttribute('aria-valuemax'),
          figures: meter.getAttribute('aria-valuetext') ?? '',
          timer: timer ? `${timer.getAttribute('aria-label')} ${timer.innerText}` : '',
          failures: Number(/([\d,]+) failed/.exec(card?.innerText ?? '')?.[1]?.replace(',', '') ?? 0),
        };
      }),
    );
    const figure = (value: string | null) => (value === null ? undefined : Number(value));
    return found.map(({ now, max, ...card }) => ({ ...card, remaining: figure(now), limit: figure(max) }));
  };
  const text = () => surface.evaluate(() => document.body.innerText.trim());
  const hasButton = (name: string) =>
    surface.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('button')];
      return buttons.some((each) => each.innerText.trim() === wanted);
    }, name);
  const press = (name: string) =>
    surface.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('button')];
      const button = buttons.find((each) => each.innerText.trim() === wanted);
      if (!button) throw new Error(`The popup has no button ${wanted}.`);
      button.click();
    }, name);

  return { surface, cards, text, hasButton, press };
}

export type PopupPage = ReturnType<typeof popupPage>;
