import type { Context, Diagnosis } from './diagnosis.ts';
import type { Exchange } from './exchange.ts';
import { claimedAnswer, hiddenAnswer } from './hidden-answer.ts';
import { inert } from './inert.ts';
import { isAborted, isFailure } from './is-failure.ts';
import { type Language, languageFor } from './language.ts';
import { createOccasions } from './occasion.ts';
import { reasonPhrase } from './reason-phrases.ts';
import { requestIdOf } from './request-id.ts';
import { retryWords } from './retry-words.ts';
import type { AnyRule, Match } from './rule.ts';
import { rules } from './rules.ts';
import { ancestors, ranked } from './tree.ts';

const byId = new Map(rules.map((rule) => [rule.id, rule]));
const lineage = new Map(rules.map((rule) => [rule.id, ancestors(rule, byId)]));
const deepestFirst = rules.toSorted((a, b) => depthOf(b) - depthOf(a));
const hiding = createOccasions(deepestFirst.filter((rule) => rule.hides));
const plain = createOccasions(deepestFirst.filter((rule) => !rule.hides));

/** More guesses than these help nobody. */
const mostAlternatives = 4;

/** Why a call failed and what to do about it; undefined where it did not fail. A call that the page aborted gets its own. */
export function decode(exchange: Exchange, context: Context): Diagnosis | undefined {
  if (!isFailure(exchange) && !isAborted(exchange)) return undefined;
  const { winner, inner, others } = judge(exchange, context);
  if (!winner) return undefined;
  const language = languageFor(context.language);
  const { cause, fix } = winner.words(language);
  const requestId = requestIdOf(exchange);
  return {
    ruleId: winner.rule.id,
    title: winner.rule.title[language],
    status: statusOf(exchange),
    cause,
    fix,
    snippets: winner.snippets(),
    certainty: winner.certainty,
    evidence: winner.evidence,
    alternatives: others.slice(0, mostAlternatives).map((match) => asAlternative(match, language)),
    retry: retryOf(inner ?? winner, language),
    docs: winner.rule.docs,
    ...(requestId === undefined ? {} : { requestId }),
  };
}

type Judgement = {
  readonly winner: Match | undefined;
  /** The cause behind the winner, where the winner hides one. */
  readonly inner: Match | undefined;
  readonly others: readonly Match[];
};

function judge(exchange: Exchange, context: Context): Judgement {
  const outer = matching(hiding(exchange), exchange, context);
  const hidden = hiddenAnswer(exchange);
  const behind = hidden ? matching(plain(hidden), hidden, context) : [];
  const [winner, ...losers] = outer.length > 0 ? [outer[0], ...behind, ...outer.slice(1)] : behind;
  const claimed = hidden && claimedAnswer(hidden);
  const bySaying = claimed ? matching(plain(claimed), claimed, context).slice(0, 1) : [];
  const others = leaves([...losers, ...bySaying], winner);
  return { winner, inner: outer.length > 0 ? others.find((match) => !match.rule.hides) : undefined, others };
}

/** An entry of which a more special one matches is not even asked: it would say the same, in less detail. */
function matching(candidates: readonly AnyRule[], exchange: Exchange, context: Context): readonly Match[] {
  const matches: Match[] = [];
  for (const rule of candidates) {
    if (matches.some((match) => lineageOf(match.rule).includes(rule.id))) continue;
    const match = rule.match(exchange, context);
    if (match) matches.push(match);
  }
  return matches.length > 1 ? ranked(matches, depthOf) : matches;
}

/** Without the winner, and without entries of which a more special one is there too. */
function leaves(matches: readonly (Match | undefined)[], winner: Match | undefined): readonly Match[] {
  if (matches.length === 0) return [];
  const present = matches.filter((match) => match !== undefined);
  const general = new Set([winner, ...present].flatMap((match) => (match ? lineageOf(match.rule) : [])));
  const seen = new Set(winner ? [winner.rule.id] : []);
  return present.filter(({ rule }) => !general.has(rule.id) && seen.size < seen.add(rule.id).size);
}

function lineageOf({ id }: AnyRule): readonly string[] {
  return lineage.get(id) ?? [];
}

function depthOf(rule: AnyRule): number {
  return lineageOf(rule).length;
}

function asAlternative(match: Match, language: Language): Diagnosis['alternatives'][number] {
  return { ruleId: match.rule.id, cause: match.words(language).cause };
}

function retryOf({ retry }: Match, language: Language): Diagnosis['retry'] {
  const { verdict, at, reason } = retry;
  return { verdict, why: retryWords[language][reason], ...(at === undefined ? {} : { at }) };
}

function statusOf({ response }: Exchange): Diagnosis['status'] {
  if (!response) return { code: 0, text: '' };
  return { code: response.status, text: inert(response.statusText, 60) || reasonPhrase(response.status) };
}
