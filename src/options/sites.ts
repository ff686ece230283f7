import { hostPattern } from '../api/host-pattern.ts';
import { browser } from '../browser.ts';

/** Whether the host was granted when the extension was installed, so that nothing need be asked. */
export function isAtInstall(origin: string): boolean {
  const declared = browser.runtime.getManifest().host_permissions ?? [];
  return declared.includes(hostPattern(origin));
}

/** Origins that the person granted beside those of the install, e.g. `https://app.example`. */
export async function grantedSites(): Promise<readonly string[]> {
  const declared = new Set(browser.runtime.getManifest().host_permissions ?? []);
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => !declared.has(pattern)).map((pattern) => pattern.replace(/\/\*$/, ''));
}
