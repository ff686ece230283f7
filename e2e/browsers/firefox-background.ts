import { type Chrome, extensionPlace } from './firefox-chrome.ts';
import type { Extension } from './firefox-chrome-types.ts';
import { until } from './until.ts';

/** Ends the event page as Firefox does when it has been idle for too long, and resolves once it is gone. */
export async function stopEventPage(chrome: Chrome, extensionId: string): Promise<void> {
  const extension = extensionPlace(extensionId);
  const settled = () => chrome.at(extension, settledBackground);
  const { id } = await until(settled, { what: 'the event page to have started or ended' });
  if (id === null) return;
  await until(() => chrome.at(extension, hasEnded, id), { what: 'the event page to end' });
}

/** The id of the background's context, null where it is stopped; nothing while it is on its way to either. */
function settledBackground({ backgroundState, backgroundContext }: Extension): { id: string | null } | undefined {
  if (backgroundState === 'stopped') return { id: null };
  return backgroundState === 'running' && backgroundContext ? { id: backgroundContext.childId } : undefined;
}

/** An event that comes in while it ends keeps it alive: the caller asks again. */
async function hasEnded(extension: Extension, id: string): Promise<boolean> {
  const isGone = () => extension.backgroundState === 'stopped' || extension.backgroundContext?.childId !== id;
  if (isGone()) return true;
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  return isGone();
}
