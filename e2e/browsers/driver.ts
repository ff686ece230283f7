/** What both browsers can be asked to do. One driver per browser implements it; tests and `npm start` know nothing else. */

/** A document: a page of a tab, or a page of the extension. */
export type Surface = {
  /** Runs a self-contained function in the document. Argument and result are plain JSON; a throw in the page rejects here. */
  evaluate<R>(fn: () => R | Promise<R>): Promise<R>;
  evaluate<A, R>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  /** Writes a PNG of what the document shows. */
  screenshot(file: string): Promise<void>;
};

export type Tab = Surface & {
  goto(url: string): Promise<void>;
  /** Opens DevTools on this tab with a panel other than ours in front; our devtools page runs, our panel is not loaded. */
  openDevTools(): Promise<void>;
  /** Opens DevTools if need be, brings our panel to the front and resolves once its document has loaded. */
  openPanel(): Promise<Surface>;
  /** Brings another DevTools panel to the front, so that ours is hidden. */
  hidePanel(): Promise<void>;
  closeDevTools(): Promise<void>;
  /** Writes a PNG of the DevTools window as the person sees it, our panel included. */
  screenshotDevTools(file: string): Promise<void>;
  close(): Promise<void>;
};

export type Driver = {
  readonly name: 'chromium' | 'firefox';
  /** `150.0.1`-like. */
  readonly version: string;
  newTab(url: string): Promise<Tab>;
  /** The toolbar popup as it is for that tab. */
  openPopup(tab: Tab): Promise<Surface & { close(): Promise<void> }>;
  /** Any page of the extension in a tab of its own, by path from the extension's root, e.g. `src/options/options.html`. */
  openExtensionPage(path: string): Promise<Tab>;
  /** The text of the toolbar badge on that tab; '' when there is none. */
  badgeText(tab: Tab): Promise<string>;
  /** Grants the host permission `ORIGIN/*` as the browser's own settings would, without a prompt. */
  grantHost(origin: string): Promise<void>;
  revokeHost(origin: string): Promise<void>;
  /** Answers the permission prompt before it comes: the extension's next request for the host is granted, which nobody could click. */
  approveHost(origin: string): Promise<void>;
  /** Stops the service worker (Chromium) or the event page (Firefox) and resolves once it is gone. */
  killBackground(): Promise<void>;
  /** Loads the extension's folder anew, as after a change; DevTools that show its panel lose it. */
  reloadExtension(): Promise<void>;
  /** What the extension's own pages and background have written to their consoles so far, errors included. */
  consoleLines(): Promise<readonly string[]>;
  /** Resolves once the browser has ended, by `close` or because the person closed it. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
};

export type LaunchOptions = {
  /** Path of the browser's executable. */
  executable: string;
  /** Folder of the built extension. */
  dist: string;
  /** `false` opens real windows; the default is headless. */
  headless?: boolean;
  theme?: 'light' | 'dark';
  /** What a person has set to see better: forced colours, no motion, and everything larger (2 is 200 %). */
  sight?: { readonly forcedColors?: boolean; readonly reducedMotion?: boolean; readonly zoom?: number };
  /** Size of the browser window in CSS px; the default is 1400 x 900. */
  window?: { width: number; height: number };
  /** Width in CSS px that DevTools should have when docked at the right; unset: the browser's default, docked at the bottom. */
  dockRight?: number;
  /** Genuine names answered by local servers, e.g. `{ 'api.neolens.ai:443': '127.0.0.1:8443' }`; their certificates are accepted. */
  hosts?: Readonly<Record<string, string>>;
  /** Host and port of a proxy for whatever the browser asks for, this machine's own servers included. */
  proxy?: string;
  /** Is shown the profile's folder once the browser has ended by `close`, before the folder is removed. */
  onProfile?: (folder: string) => void | Promise<void>;
};

export type Launch = (options: LaunchOptions) => Promise<Driver>;
