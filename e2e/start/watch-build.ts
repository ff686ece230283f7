import { build } from 'vite';

/** Apart from the builds that tests and stores take. */
export const watchedBuild = 'dist/dev';

type Watcher = {
  on(event: 'event', listener: (event: { readonly code: string; readonly error?: Error }) => void): unknown;
  close(): Promise<void>;
};

/**
 * Builds the extension for Chromium, and again after each change of a source. Resolves once it is built; from then on
 * `onBuilt` is called after every further build. A build that fails is told, and the last good one stays.
 */
export async function watchBuild(onBuilt: () => void): Promise<() => Promise<void>> {
  const options = { outDir: watchedBuild, watch: {} };
  const watcher = (await build({ mode: 'chrome', logLevel: 'warn', build: options })) as unknown as Watcher;
  await new Promise<void>((resolve, reject) => {
    let built = false;
    watcher.on('event', ({ code, error }) => {
      if (code === 'ERROR' && error) {
        if (!built) reject(error);
        else console.error(error.message);
      }
      if (code !== 'END') return;
      if (built) onBuilt();
      built = true;
      resolve();
    });
  });
  return () => watcher.close();
}
