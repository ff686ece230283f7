import { basename, resolve } from 'node:path';
import { defineConfig } from 'vite';
import shipped from '../../../vite.config.ts';

const folder = import.meta.dirname;
const replaced = new Set(
  ['mask-secrets.ts', 'secret-names.ts', 'stored.ts'].map((name) => resolve('src/capture', name)),
);

/**
 * A build without redaction: what proves that the search for canaries can find them. It differs from the shipped one in
 * what this configuration replaces, so nothing of it, no switch either, is in the sources.
 */
export default defineConfig((env) => {
  const config = shipped(env);
  return {
    ...config,
    build: { ...config.build, outDir: `out/open-door/${env.mode}` },
    plugins: [
      {
        name: 'open-door',
        enforce: 'pre',
        async resolveId(source, importer) {
          const found = await this.resolve(source, importer, { skipSelf: true });
          return found && replaced.has(found.id) ? resolve(folder, basename(found.id)) : undefined;
        },
      },
      ...(config.plugins ?? []),
    ],
  };
});
