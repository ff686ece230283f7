import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };

type Target = 'chrome' | 'firefox';

/** Chrome runs the background as a service worker and knows no gecko settings; Firefox runs it as an event page. */
function manifestFor(target: Target): ManifestV3Export {
  const { background, browser_specific_settings, minimum_chrome_version, ...common } = manifest;
  const { service_worker, scripts, type } = background;
  const own =
    target === 'chrome'
      ? { minimum_chrome_version, background: { service_worker, type } }
      : { browser_specific_settings, background: { scripts, type } };
  return { ...common, ...own, version: packageJson.version } as ManifestV3Export;
}

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [crx({ manifest: manifestFor(target), browser: target })],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      modulePreload: false,
      // CRXJS finds pages through the manifest, and no manifest key names a DevTools panel.
      rolldownOptions: { input: { panel: 'src/panel/panel.html' } },
    },
    test: {
      include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
      environment: 'node',
      // A hang is a failure, a slow machine is none.
      testTimeout: 60_000,
    },
  };
});
