import type { BrowserContext, ConsoleMessage } from 'playwright';

const extension = 'chrome-extension://';

/** Collects what pages and workers of extensions write to their consoles, and the errors that they do not catch. */
export function listenToConsoles(context: BrowserContext): readonly string[] {
  const lines: string[] = [];
  const hear = (message: ConsoleMessage) => {
    if (message.location().url.startsWith(extension)) lines.push(message.text());
  };
  context.on('console', hear);
  context.on('serviceworker', (worker) => worker.on('console', hear));
  context.on('weberror', (error) => {
    const { message, stack = '' } = error.error();
    if (stack.includes(extension)) lines.push(`${message} ${stack}`);
  });
  return lines;
}
