import { type Chrome, extensionPlace } from './firefox-chrome.ts';
import type { ChromeModules, ChromeServices, Extension } from './firefox-chrome-types.ts';

declare const ChromeUtils: ChromeModules;
declare const Services: ChromeServices;

type Change = 'add' | 'remove';

/**
 * Grants or revokes the host permission for an origin, as the add-on manager would: `permissions.onAdded` fires.
 * Firefox's match patterns have no port, so that the grant is for the origin's scheme and host.
 */
export async function changeHostPermission(
  chrome: Chrome,
  extensionId: string,
  change: Change,
  origin: string,
): Promise<void> {
  const { protocol, hostname } = new URL(origin);
  await chrome.at(extensionPlace(extensionId), changePermission, { change, pattern: `${protocol}//${hostname}/*` });
}

async function changePermission(
  extension: Extension,
  { change, pattern }: { change: Change; pattern: string },
): Promise<void> {
  const url = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
  const permissions = { permissions: [], origins: [pattern], data_collection: [] };
  await ChromeUtils.importESModule(url).ExtensionPermissions[change](extension.id, permissions, extension);
}

/** Grants the extension's next request for an origin's host without the prompt, which nobody could click in a headless browser. */
export async function approveNextRequest(chrome: Chrome, extensionId: string, origin: string): Promise<void> {
  await chrome.at(extensionPlace(extensionId), switchPromptOffOnce, new URL(origin).hostname);
}

function switchPromptOffOnce(extension: Extension, hostname: string): void {
  const preference = 'extensions.webextOptionalPermissionPrompts';
  function switchOn(_event: string, { origins }: { origins: readonly string[] }): void {
    if (!origins.some((pattern) => pattern.split('/')[2] === hostname)) return;
    extension.off('add-permissions', switchOn);
    Services.prefs.setBoolPref(preference, true);
  }
  Services.prefs.setBoolPref(preference, false);
  extension.on('add-permissions', switchOn);
}
