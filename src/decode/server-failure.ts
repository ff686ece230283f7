import { retryAfterDelay } from '../rate-limit/retry-after.ts';
import { answerFacts, type CallFacts } from './call-facts.ts';
import type { Context, Evidence } from './diagnosis.ts';
import { streakOf } from './earlier.ts';
import { earlierEvidence } from './earlier-evidence.ts';
import type { Exchange } from './exchange.ts';
import { headerValue } from './headers.ts';
import { isInstant } from './instant.ts';

/** What all failures of the server's side say: how often in a row the endpoint failed. */
export type ServerFailure = CallFacts & {
  readonly streak: number;
  /** When the server asks to call again, epoch ms. */
  readonly asked: number | undefined;
};

export function serverFailure(exchange: Exchange, context: Context, more: readonly Evidence[] = []): ServerFailure {
  const { count, first } = streakOf(exchange, context, isServerFailure);
  const { call, evidence } = answerFacts(exchange, more);
  const asked = retryAfter(exchange, context.now);
  return { call, evidence: first ? [...evidence, earlierEvidence(first)] : evidence, streak: count, asked };
}

function isServerFailure({ response }: Exchange): boolean {
  return response !== undefined && (response.status >= 500 || response.status === 408);
}

/** `Retry-After` is meant for 503, and means the same on any other failure of a server. */
function retryAfter({ response, answeredAt, endedAt }: Exchange, now: number): number | undefined {
  const saidAt = [answeredAt, endedAt].find(isInstant) ?? now;
  const delay = retryAfterDelay(headerValue(response?.headers, 'retry-after'), saidAt);
  const at = delay === undefined ? undefined : saidAt + delay;
  return isInstant(at) ? at : undefined;
}
