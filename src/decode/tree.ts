import type { Certainty } from './diagnosis.ts';
import type { AnyRule, Match } from './rule.ts';

const weight: Readonly<Record<Certainty, number>> = { certain: 0, likely: 1, possible: 2 };

/** The more general entries of a rule, nearest first. */
export function ancestors(rule: AnyRule, byId: ReadonlyMap<string, AnyRule>): readonly string[] {
  const found: string[] = [];
  let parent = rule.refines;
  while (parent !== undefined && !found.includes(parent)) {
    found.push(parent);
    parent = byId.get(parent)?.refines;
  }
  return found;
}

/** The deepest first, then the more certain; equals stay in the order given, which is the rules' own. */
export function ranked(matches: readonly Match[], depth: (rule: AnyRule) => number): readonly Match[] {
  return matches.toSorted((a, b) => depth(b.rule) - depth(a.rule) || weight[a.certainty] - weight[b.certainty]);
}
