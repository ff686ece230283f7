import { browser } from '../browser.ts';
import type { Message, RequestName, Requests } from './requests.ts';

/** Asks the background; wakes it where it was stopped. Rejects where the extension was updated or removed meanwhile. */
export async function send<Name extends RequestName>(
  request: Name,
  ...args: Parameters<Requests[Name]>
): Promise<ReturnType<Requests[Name]>> {
  const message: Message<Name> = { request, args };
  return (await browser.runtime.sendMessage(message)) as ReturnType<Requests[Name]>;
}
