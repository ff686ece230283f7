/** The one door to the browser's API; everything else imports it from here. */
import browser from 'webextension-polyfill';

export type { Runtime, Storage, WebRequest } from 'webextension-polyfill';
export { browser };
