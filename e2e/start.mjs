// `npm start` and `npm run dev`: see start/main.ts for what they do.
import process from 'node:process';
import { installDependencies, requireNode, runTypeScript } from './bare/dependencies.mjs';

requireNode();
installDependencies();
runTypeScript('e2e/start/main.ts', process.argv.slice(2));
