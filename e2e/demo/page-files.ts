import { readFileSync } from 'node:fs';

/** The files that the page is made of, and how each is served. Nothing else can be asked for. */
const FILES: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'frame.html': 'text/html; charset=utf-8',
  'style.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
  'main.js': 'text/javascript; charset=utf-8',
  'make-call.js': 'text/javascript; charset=utf-8',
  'callers.js': 'text/javascript; charset=utf-8',
  'frame.js': 'text/javascript; charset=utf-8',
  'worker.js': 'text/javascript; charset=utf-8',
  'service-worker.js': 'text/javascript; charset=utf-8',
};

/** The file of a path such as `/style.css`; `/` is the page itself. */
export function readPageFile(path: string): { readonly mediaType: string; readonly bytes: Buffer } | undefined {
  const name = path === '/' ? 'index.html' : path.slice(1);
  const mediaType = FILES[name];
  if (mediaType === undefined) return undefined;
  return { mediaType, bytes: readFileSync(new URL(`./page/${name}`, import.meta.url)) };
}
