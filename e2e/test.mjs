// `npm test`: see suite/main.ts for what it does.
import process from 'node:process';
import { installDependencies, requireNode, runTypeScript } from './bare/dependencies.mjs';

requireNode();
installDependencies();
runTypeScript('e2e/suite/main.ts', process.argv.slice(2));
