import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const pages = ['popup/popup', 'options/options', 'panel/panel'];
const devtools = `
const { devtools } = globalThis.browser ?? globalThis.chrome;
devtools.network.onRequestFinished.addListener(() => {});
devtools.panels.create('Neolens', '/icons/icon-16.png', '/src/panel/panel.html');
`;

/**
 * What a control run has in place of the extension: its manifest, and pages that do nothing. So the browser does the same
 * in both runs, and what the extension alone leaves behind is told from what the browser does.
 */
export function writeIdleExtension(dist: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  mkdirSync(folder, { recursive: true });
  for (const kept of ['icons', '_locales']) cpSync(join(dist, kept), join(folder, kept), { recursive: true });
  const manifest = readFileSync(join(dist, 'manifest.json'), 'utf8');
  write('manifest.json', manifest);
  write('service-worker-loader.js', '');
  for (const page of pages) write(`src/${page}.html`, '<!doctype html><title>Idle</title><input>');
  write('src/devtools/devtools.js', devtools);
  write('src/devtools/devtools.html', '<!doctype html><script src="./devtools.js"></script>');
}
