import type { LimitAnswer } from './reading.ts';

/** One answer that said something of the rate limit. Instants are epoch ms. */
export type Answer = {
  /** Id of the call, which stays when it is told again. */
  readonly id: string;
  /** When the call began: of two that were under way together, no order of counting is known. */
  readonly from: number;
  /** When the answer had come. */
  readonly at: number;
  readonly said: LimitAnswer;
};

/** More than the answers that can be under way together in a browser, so that their order is never lost. */
export const maxAnswers = 64;

/** By time, then by id: whatever the order of arrival, the order here is the same. */
export function byTime(first: Answer, second: Answer): number {
  return first.at - second.at || (first.id < second.id ? -1 : first.id > second.id ? 1 : 0);
}

/** The answers with one more, or with more of one that is there: oldest first, at most the last 64. */
export function withAnswer(answers: readonly Answer[], answer: Answer): readonly Answer[] {
  const known = answers.find(({ id }) => id === answer.id);
  const others = answers.filter((each) => each !== known);
  return [...others, known ? richer(known, answer) : answer].sort(byTime).slice(-maxAnswers);
}

/** Two tellings of one answer: what the fuller one says, and of the other what that leaves open. */
function richer(first: Answer, second: Answer): Answer {
  const isSecond = weight(second) - weight(first) || (JSON.stringify(second) < JSON.stringify(first) ? 1 : -1);
  const [more, less] = isSecond > 0 ? [second, first] : [first, second];
  const names = new Set(more.said.claims.map(({ figure, source }) => `${figure} ${source}`));
  const others = less.said.claims.filter(({ figure, source }) => !names.has(`${figure} ${source}`));
  return { ...more, said: { ...less.said, ...more.said, claims: [...more.said.claims, ...others] } };
}

function weight({ said }: Answer): number {
  return said.claims.length;
}
