import type { Route } from '../route.ts';
import { accountRoutes } from './account.ts';
import { analyzeRoutes } from './analyze.ts';
import { configRoutes } from './config.ts';
import { imageRoutes } from './images.ts';
import { modelRoutes } from './models.ts';
import { reportRoutes } from './reports.ts';
import { scanRoutes } from './scans.ts';
import { serverToServerRoutes } from './server-to-server.ts';

/** Every endpoint of the documentation. */
export const apiRoutes: readonly Route[] = [
  ...scanRoutes,
  ...imageRoutes,
  ...analyzeRoutes,
  ...modelRoutes,
  ...reportRoutes,
  ...configRoutes,
  ...serverToServerRoutes,
  ...accountRoutes,
];
