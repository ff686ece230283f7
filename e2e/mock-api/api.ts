import type { Scheme } from './identify.ts';
import type { Limits } from './keys.ts';
import { createRateWindows, type RateWindows } from './rate-window.ts';
import type { Route, ServedCall } from './route.ts';
import { demoHostRoutes } from './routes/demo-host.ts';
import { apiRoutes } from './routes/index.ts';
import type { Shape } from './shape-names.ts';
import { createState, type State } from './state.ts';

/** Which of the documented hosts the mock is: the API itself, or the interactive demo's. */
export type Flavour = 'api' | 'demo-host';

/** Everything that answering a call needs. Instants are epoch ms on the injected clock. */
export type Api = {
  /** '' or begins with a slash. */
  readonly prefix: string;
  readonly routes: readonly Route[];
  readonly scheme: Scheme;
  /** The error shape where neither the call nor a control wants another. */
  readonly shape: Shape;
  readonly limits: Limits;
  readonly windowMs: number;
  readonly windows: RateWindows;
  readonly state: State;
  readonly served: ServedCall[];
  readonly startedAt: number;
  readonly now: () => number;
};

export function createApi(
  flavour: Flavour,
  options: { prefix: string; limits: Limits; windowMs: number; now: () => number },
): Api {
  const startedAt = options.now();
  const kind =
    flavour === 'api'
      ? ({ routes: apiRoutes, scheme: 'bearer', shape: 'seed' } as const)
      : ({ routes: demoHostRoutes, scheme: 'x-api-key', shape: 'bare' } as const);
  return {
    ...options,
    ...kind,
    windows: createRateWindows(options.windowMs),
    state: createState(startedAt),
    served: [],
    startedAt,
  };
}
