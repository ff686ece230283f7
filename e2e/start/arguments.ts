import { parseArgs } from 'node:util';

export type StartArguments = {
  readonly browser: 'chromium' | 'firefox';
  /** The page to open in place of the demo. */
  readonly page?: string;
  /** Bases that the page's calls go to. */
  readonly api: readonly string[];
  /** Seconds without a new row after which a headless run on a given page ends. */
  readonly wait: number;
  readonly headless: boolean;
  readonly theme: 'light' | 'dark';
  readonly dev: boolean;
};

/** Whether it is asked what the command does. */
export function isHelp(args: readonly string[]): boolean {
  return args.includes('--help') || args.includes('-h');
}

export const help = `
  --browser   chromium (the default) or firefox
  --page      the page to open in place of the demo
  --api       a base that its calls go to, such as http://localhost:8787/v1; may be repeated
  --wait      headless with --page: ends after so many seconds without a new row (5)
  --headless  without a window: prints the rows and saves screenshots in out/
  --theme     light (the default) or dark
  --help      this text`;

export const usage = `npm start -- [--browser chromium|firefox] [--page URL --api BASE [--api BASE …] [--wait SECONDS]] [--headless] [--theme light|dark]`;

/** Throws with a sentence where the arguments make no sense. */
export function startArguments(args: readonly string[], hasDisplay: boolean): StartArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', default: 'chromium' },
      page: { type: 'string' },
      api: { type: 'string', multiple: true, default: [] },
      wait: { type: 'string', default: '5' },
      theme: { type: 'string', default: 'light' },
      headless: { type: 'boolean', default: false },
      dev: { type: 'boolean', default: false },
    },
  });
  const { browser, page, api, theme } = values;
  if (browser !== 'chromium' && browser !== 'firefox')
    throw new Error(`--browser is chromium or firefox, not ${browser}.`);
  if (theme !== 'light' && theme !== 'dark') throw new Error(`--theme is light or dark, not ${theme}.`);
  const wait = Number(values.wait);
  if (!(wait > 0 && wait <= 3600)) throw new Error(`--wait is a number of seconds up to 3600, not ${values.wait}.`);
  for (const address of [...(page === undefined ? [] : [page]), ...api]) {
    if (!isWebAddress(address)) throw new Error(`${address} is no URL; it begins with http:// or https://.`);
  }
  if (api.length > 0 && page === undefined) throw new Error('--api goes with --page.');
  if (values.dev && browser === 'firefox') {
    throw new Error(
      '--dev is for Chromium. For Firefox, run `npm run build` and load dist/firefox in about:debugging.',
    );
  }
  return {
    browser,
    api,
    wait,
    theme,
    dev: values.dev,
    headless: values.headless || !hasDisplay,
    ...(page === undefined ? {} : { page }),
  };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** Whether a window could be seen. */
export function displayOf(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  if (env['CI']) return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
