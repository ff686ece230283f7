import { createServer } from 'vite';

/** Serves the extension to Chromium with live reload; the browser loads what the server keeps writing to `dist/chrome`. */
export async function serveExtension(): Promise<void> {
  const server = await createServer({ mode: 'chrome', server: { host: 'localhost' } });
  await server.listen();
}
