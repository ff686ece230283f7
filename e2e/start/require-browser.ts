import { type BrowserName, findBrowser } from '../browsers/find-browser.ts';
import { installOnDebian } from '../browsers/install-on-debian.ts';
import { thisSystem } from '../browsers/this-system.ts';

/** The path of the browser; installs it where that is this machine's to do, else throws with the command that would. */
export async function requireBrowser(name: BrowserName): Promise<string> {
  const system = thisSystem();
  const first = findBrowser(name, system);
  if ('found' in first) return first.found;
  // A variable that points nowhere is a mistake to tell, not a browser to install.
  const isNamed = Boolean(system.env[name === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH']);
  if (isNamed || !(await installOnDebian(name, system))) throw new Error(first.missing);
  const second = findBrowser(name, system);
  if ('found' in second) return second.found;
  throw new Error(second.missing);
}
