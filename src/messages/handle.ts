import { browser, type Runtime } from '../browser.ts';
import type { Handlers, Message, RequestName } from './requests.ts';

/** Answers the requests of the other contexts. Must run in the first turn of the background. */
export function handleRequests(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || !isMessage(message, handlers)) return undefined;
    return answer(handlers, message);
  });
}

async function answer<Name extends RequestName>(handlers: Handlers, message: Message<Name>): Promise<unknown> {
  return handlers[message.request](...message.args);
}

function isMessage(message: unknown, handlers: Handlers): message is Message {
  return (
    typeof message === 'object' &&
    message !== null &&
    'request' in message &&
    'args' in message &&
    typeof message.request === 'string' &&
    Object.hasOwn(handlers, message.request) &&
    Array.isArray(message.args)
  );
}
