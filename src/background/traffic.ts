import { browser, type WebRequest } from '../browser.ts';
import type { WebRequestEvent } from '../capture/web-request.ts';

/**
 * One fixed filter: listeners must be there in the first turn, before the added bases could be read. The browser itself
 * leaves out every host and site that was not granted; the kinds left out here never are API calls.
 */
const filter: WebRequest.RequestFilter = {
  urls: ['*://*/*'],
  types: ['xmlhttprequest', 'main_frame', 'sub_frame', 'image', 'media', 'object', 'ping', 'other'],
};

/** Calls back with every request that the browser lets the extension see. Must run in the first turn of the background. */
export function watchTraffic(onEvent: (event: WebRequestEvent) => void): void {
  const { webRequest } = browser;
  webRequest.onBeforeRequest.addListener((details) => onEvent({ kind: 'started', details }), filter);
  webRequest.onSendHeaders.addListener((details) => onEvent({ kind: 'sent', details }), filter, ['requestHeaders']);
  webRequest.onHeadersReceived.addListener((details) => onEvent({ kind: 'answered', details }), filter, [
    'responseHeaders',
  ]);
  webRequest.onBeforeRedirect.addListener((details) => onEvent({ kind: 'redirected', details }), filter, [
    'responseHeaders',
  ]);
  webRequest.onCompleted.addListener((details) => onEvent({ kind: 'completed', details }), filter, ['responseHeaders']);
  webRequest.onErrorOccurred.addListener((details) => onEvent({ kind: 'failed', details }), filter);
}

/** Calls back with the tab whenever it has loaded a document of a site that the extension may see. */
export function watchDocuments(onDocument: (tabId: number) => Promise<void>): void {
  const documents: WebRequest.RequestFilter = { urls: ['*://*/*'], types: ['main_frame'] };
  browser.webRequest.onCompleted.addListener(({ tabId }) => void onDocument(tabId), documents);
}
