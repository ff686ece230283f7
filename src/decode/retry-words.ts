import type { Language } from './language.ts';

export type RetryReason =
  | 'unchanged-request'
  | 'unchanged-key'
  | 'unchanged-way'
  | 'unchanged-login'
  | 'no-key'
  | 'deactivated'
  | 'unchanged-permission'
  | 'unchanged-url'
  | 'unchanged-server-setting'
  | 'blocked-in-browser'
  | 'untrusted-server'
  | 'conflicting-state'
  | 'quota-wait'
  | 'quota-unknown'
  | 'safe-method'
  | 'safe-method-wait'
  | 'not-processed-wait'
  | 'maybe-processed'
  | 'processed-unread'
  | 'never-reached'
  | 'never-sent'
  | 'nobody-listens'
  | 'page-stopped'
  | 'page-stopped-write'
  | 'unexplained';

/** Why a retry can or cannot help, one sentence each. */
export const retryWords: Readonly<Record<Language, Readonly<Record<RetryReason, string>>>> = {
  en: {
    'unchanged-request': 'The same request gets the same answer: change it first.',
    'unchanged-key': 'The same key gets the same answer: change it first.',
    'unchanged-way': 'Sent in the same way, the key gets the same answer: change that first.',
    'unchanged-login': 'Sent again as it is, the call gets the same answer: put its key right first.',
    'no-key': 'Without a key the call gets the same answer: send one first.',
    deactivated: 'The key stays refused until someone reactivates it.',
    'unchanged-permission': 'The key stays without this permission until someone grants it.',
    'unchanged-url': 'The same URL gets the same answer: change it first.',
    'unchanged-server-setting': 'The browser blocks it again until the server sends other headers.',
    'blocked-in-browser': 'This browser blocks it again until its setting or the page changes.',
    'untrusted-server': 'It fails again until the certificate, the protocol or a clock is put right.',
    'conflicting-state': 'Look at the current state first; the same call conflicts again while it lasts.',
    'quota-wait': 'The call was not processed, so it is safe to repeat once the wait is over.',
    'quota-unknown':
      'The call was not processed, so it is safe to repeat. No wait was named: start with 1 s and double it.',
    'safe-method': 'Repeating this call does no harm, and the trouble may have passed.',
    'safe-method-wait': 'Repeating this call does no harm; wait a little longer each time.',
    'not-processed-wait': 'The server turned the call away before working on it, so it is safe to repeat later.',
    'maybe-processed': 'The server may have done the work before it failed: look for the result before you repeat it.',
    'processed-unread': 'The server did the work and the page could not read the answer: a repeat does it twice.',
    'never-reached': 'The call never reached the API, so it is safe to repeat once the connection works.',
    'never-sent': 'The call never left the browser, so it is safe to repeat once fewer calls are under way.',
    'nobody-listens':
      'The call never reached the API, so it is safe to repeat, but of use only once a server listens there.',
    'page-stopped': 'The page ended the call itself; repeating it does no harm.',
    'page-stopped-write': 'The page ended the call itself, but the server may have done the work already.',
    unexplained: 'Nothing tells what happened on the server: look for the result before you repeat the call.',
  },
};
