import { type Call, callOf } from './call.ts';
import type { Evidence } from './diagnosis.ts';
import { answerEvidence, networkEvidence } from './evidence.ts';
import type { Exchange } from './exchange.ts';
import { type NetworkKind, networkKind } from './network-names.ts';
import { remembered } from './remembered.ts';
import type { Facts } from './rule.ts';

export type CallFacts = Facts & { readonly call: Call };

/** The facts of a call that was answered with one of these statuses; undefined for another, or none. */
export function answered(exchange: Exchange, ...statuses: readonly number[]): CallFacts | undefined {
  const status = exchange.response?.status;
  return status !== undefined && statuses.includes(status) ? answerFacts(exchange) : undefined;
}

export function answerFacts(exchange: Exchange, more: readonly Evidence[] = []): CallFacts {
  const facts = factsOf(exchange);
  return more.length === 0 ? facts : { ...facts, evidence: [...facts.evidence, ...more] };
}

const factsOf = remembered(
  (exchange: Exchange): CallFacts => ({ call: callOf(exchange), evidence: answerEvidence(exchange) }),
  () => false,
);

export type NetworkFacts = CallFacts & {
  readonly kind: NetworkKind;
  /** The browser's own name for it. */
  readonly name: string;
};

/** The facts of a call that the browser ended with one of these kinds of failure. */
export function failedWith(exchange: Exchange, ...kinds: readonly NetworkKind[]): NetworkFacts | undefined {
  if (!exchange.failure) return undefined;
  const kind = networkKind(exchange.failure.name);
  if (!kinds.includes(kind)) return undefined;
  const evidence = networkEvidence(exchange);
  return { call: callOf(exchange), evidence, kind, name: evidence[0]?.name ?? '' };
}
