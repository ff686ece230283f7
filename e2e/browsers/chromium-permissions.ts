import { type Chromium, withExtensionApi, withHiddenPage } from './chromium-session.ts';
import { evaluateIn } from './chromium-surface.ts';

type Chrome = {
  permissions: {
    contains(permissions: { origins: string[] }): Promise<boolean>;
    request(permissions: { origins: string[] }): Promise<boolean>;
  };
  developerPrivate: {
    addHostPermission(extensionId: string, pattern: string): Promise<void>;
    removeHostPermission(extensionId: string, pattern: string): Promise<void>;
  };
};
declare const chrome: Chrome;

type HostPermission = { extensionId: string; pattern: string };

/** Grants an optional host; every port of it, as Chromium's own settings do. */
export async function grantHost(chromium: Chromium, origin: string): Promise<void> {
  const pattern = hostPattern(origin);
  if (await holds(chromium, pattern)) return;
  await approveHost(chromium, origin);
  await withExtensionApi(chromium, (page) => evaluateIn(page, requestHost, pattern));
  if (!(await holds(chromium, pattern))) throw new Error(`Chromium did not grant ${pattern} to the extension.`);
}

/**
 * Answers the permission prompt for a host before it comes: the extension does not hold the host yet, but its next
 * `permissions.request` for it is granted without a prompt, which nobody could click in a headless browser.
 */
export async function approveHost(chromium: Chromium, origin: string): Promise<void> {
  const permission = { extensionId: chromium.extensionId, pattern: hostPattern(origin) };
  await withHiddenPage(chromium, 'chrome://extensions/', (page) => evaluateIn(page, addHost, permission));
}

/** Takes a host away again, and with it the approval. */
export async function revokeHost(chromium: Chromium, origin: string): Promise<void> {
  const pattern = hostPattern(origin);
  const permission = { extensionId: chromium.extensionId, pattern };
  await withHiddenPage(chromium, 'chrome://extensions/', (page) => evaluateIn(page, removeHost, permission));
  if (await holds(chromium, pattern)) throw new Error(`Chromium did not take ${pattern} from the extension.`);
}

function hostPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

function holds(chromium: Chromium, pattern: string): Promise<boolean> {
  return withExtensionApi(chromium, (page) => evaluateIn(page, containsHost, pattern));
}

async function containsHost(pattern: string): Promise<boolean> {
  return chrome.permissions.contains({ origins: [pattern] });
}

async function requestHost(pattern: string): Promise<boolean> {
  return chrome.permissions.request({ origins: [pattern] });
}

async function addHost({ extensionId, pattern }: HostPermission): Promise<void> {
  await chrome.developerPrivate.addHostPermission(extensionId, pattern);
}

async function removeHost({ extensionId, pattern }: HostPermission): Promise<void> {
  await chrome.developerPrivate.removeHostPermission(extensionId, pattern);
}
