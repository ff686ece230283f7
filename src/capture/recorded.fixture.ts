import { readFileSync } from 'node:fs';
import type { ApiBase } from '../api/base.ts';
import type { Exchange } from '../decode/exchange.ts';
import type { Content } from './body.ts';
import { fromHar } from './har.ts';
import type { HarEntry } from './har-entry.ts';
import type { WebRequestDetails, WebRequestEvent } from './web-request.ts';

/** What real browsers told of the same calls, each case by name; the files stand beside the tests that recorded them. */
export type Browser = 'chromium' | 'firefox';

type RecordedEntry = HarEntry & { readonly request: { readonly url: string }; readonly content?: readonly unknown[] };
type RecordedEvent = WebRequestDetails & { readonly event: string };
type Cases<T> = Readonly<Record<string, readonly T[]>>;

const har: Record<Browser, Cases<RecordedEntry>> = {
  chromium: recorded('har-chromium.json'),
  firefox: recorded('har-firefox.json'),
};
const chromiumBodies: Cases<Content> = recorded('har-chromium-bodies.json');
const webRequest: Record<Browser, Cases<RecordedEvent>> = {
  chromium: recorded('web-request-chromium.json'),
  firefox: recorded('web-request-firefox.json'),
};

/** Every origin that was called, with the prefix `/v1`. */
export const recordedBases: readonly ApiBase[] = [
  ...new Set(Object.values(har).flatMap((cases) => Object.values(cases).flatMap(originsOf))),
].map((origin) => ({ origin, prefix: '/v1' }));

export function caseNames(browser: Browser): readonly string[] {
  return Object.keys(har[browser]);
}

/** The HAR entries of a case in the order in which they came, as a devtools page takes them. */
export function recordedExchanges(browser: Browser, name: string): readonly Exchange[] {
  return recordedEntries(browser, name).map(({ entry, content }, index) => {
    const exchange = fromHar(entry, content, { bases: recordedBases, salt: 'salt' });
    if (!exchange) throw new Error(`${name}: entry ${index} is no call to a watched base`);
    return { ...exchange, id: `har:page-${index}` };
  });
}

export function recordedEntries(browser: Browser, name: string): readonly { entry: HarEntry; content: Content }[] {
  return (har[browser][name] ?? []).map((entry, index) => ({
    entry,
    content: browser === 'chromium' ? { text: chromiumBodies[name]?.[index]?.text ?? null } : { text: textOf(entry) },
  }));
}

const kinds: Readonly<Record<string, WebRequestEvent['kind']>> = {
  onBeforeRequest: 'started',
  onSendHeaders: 'sent',
  onHeadersReceived: 'answered',
  onBeforeRedirect: 'redirected',
  onCompleted: 'completed',
  onErrorOccurred: 'failed',
};

/** The `webRequest` events of a case in the order in which they came. */
export function recordedEvents(browser: Browser, name: string): readonly WebRequestEvent[] {
  return (webRequest[browser][name] ?? []).map((details) => {
    const kind = kinds[details.event];
    if (!kind) throw new Error(`${name}: ${details.event} is no event that the background listens to`);
    return { kind, details };
  });
}

function recorded<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`../../e2e/fixtures/${file}`, import.meta.url), 'utf8'));
}

function originsOf(entries: readonly RecordedEntry[]): string[] {
  return entries.map((entry) => new URL(entry.request.url).origin);
}

function textOf({ content }: RecordedEntry): string | null {
  return typeof content?.[0] === 'string' ? content[0] : null;
}
