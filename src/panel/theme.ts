import { browser } from '../browser.ts';
import type { BrowserFamily } from '../ui/panel-types.ts';

type ThemedPanels = {
  readonly themeName?: string;
  /** Firefox. */
  readonly onThemeChanged?: { addListener(listener: (name: string) => void): void };
  /** Chromium. */
  readonly setThemeChangeHandler?: (handler: (name: string) => void) => void;
};

export function browserFamily(): BrowserFamily {
  return browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chromium';
}

/** Makes the document follow the theme of the DevTools that it stands in. */
export function followTheme(root: HTMLElement): void {
  const panels = browser.devtools.panels as unknown as ThemedPanels;
  const apply = (name: string | undefined) => {
    root.dataset.theme = name === 'dark' ? 'dark' : 'light';
  };
  root.dataset.browser = browserFamily();
  apply(panels.themeName);
  panels.onThemeChanged?.addListener(apply);
  panels.setThemeChangeHandler?.(apply);
}
