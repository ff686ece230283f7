// `npm run new-rule ID`: see new-rule/main.ts for what it does.
import process from 'node:process';
import { installDependencies, requireNode, runTypeScript } from './bare/dependencies.mjs';

requireNode();
installDependencies();
runTypeScript('e2e/new-rule/main.ts', process.argv.slice(2));
