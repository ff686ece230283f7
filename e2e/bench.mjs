// `npm run bench`: builds the decoder as the extension is built, and measures that; see bench/main.ts.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { installDependencies, requireNode, root } from './bare/dependencies.mjs';

requireNode();
installDependencies();
const { build } = await import('vite');
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: 'e2e/bench/main.ts',
    outDir: 'out/bench',
    emptyOutDir: true,
    minify: !process.argv.includes('--profile'),
    target: 'es2023',
  },
});
const { status } = spawnSync(process.execPath, [join(root, 'out/bench/main.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
