import { answerFacts, type CallFacts } from './call-facts.ts';
import type { Context, Evidence } from './diagnosis.ts';
import { streakOf } from './earlier.ts';
import { earlierEvidence } from './earlier-evidence.ts';
import type { Exchange } from './exchange.ts';

/** What all failures of the server's side say: how often in a row the endpoint failed. */
export type ServerFailure = CallFacts & { readonly streak: number };

export function serverFailure(exchange: Exchange, context: Context, more: readonly Evidence[] = []): ServerFailure {
  const { count, first } = streakOf(exchange, context, isServerFailure);
  const facts = answerFacts(exchange, more);
  return first
    ? { ...facts, evidence: [...facts.evidence, earlierEvidence(first)], streak: count }
    : { ...facts, streak: count };
}

function isServerFailure({ response }: Exchange): boolean {
  return response !== undefined && response.status >= 500;
}
