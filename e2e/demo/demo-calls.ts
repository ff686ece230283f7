import { badRequests } from './calls/bad-requests.ts';
import { credentials } from './calls/credentials.ts';
import { crossOrigin } from './calls/cross-origin.ts';
import { network, unresolved } from './calls/network.ts';
import { oddAnswers } from './calls/odd-answers.ts';
import { fromServiceWorker, places } from './calls/places.ts';
import { rateLimits } from './calls/rate-limits.ts';
import { resources } from './calls/resources.ts';
import { serverErrors } from './calls/server-errors.ts';
import { successes } from './calls/successes.ts';
import type { DemoCall } from './demo-call.ts';

/** What the demo page does, in this order, one after the other. */
export const demoCalls: readonly DemoCall[] = [
  ...successes,
  ...badRequests,
  ...credentials,
  ...resources,
  ...rateLimits,
  ...serverErrors,
  ...oddAnswers,
  ...crossOrigin,
  ...network,
  ...places,
];

export const unresolvedCalls: readonly DemoCall[] = [unresolved];
export const serviceWorkerCalls: readonly DemoCall[] = fromServiceWorker;
