import type { DocLink } from '../api/doc-links.ts';
import type { Certainty, Context, Evidence, RetryVerdict, Snippet } from './diagnosis.ts';
import type { Exchange } from './exchange.ts';
import type { Language } from './language.ts';
import type { Occasion } from './occasion.ts';
import type { RetryReason } from './retry-words.ts';

/** What a match found. A rule adds what its words need; never a secret and never a patient's datum. */
export type Facts = { readonly evidence: readonly Evidence[] };

export type Words = { readonly cause: string; readonly fix: readonly string[] };

/** `at` is epoch ms: no call before it. */
export type Retry = { readonly verdict: RetryVerdict; readonly at?: number; readonly reason: RetryReason };

/** One kind of failure. `match` decides and writes no prose; `words` writes and does not decide. */
export type Rule<F extends Facts> = {
  /** The failing state as a noun; the file's name. */
  readonly id: string;
  /** The more general entry. */
  readonly refines?: string;
  /** What the page met hides what happened: it wins over every other rule, and the hidden cause says whether to retry. */
  readonly hides?: true;
  /** Where it can match at all; the first column of the table in README.md. */
  readonly on: readonly Occasion[];
  readonly docs: readonly [DocLink, ...DocLink[]];
  /** The entry's name, two to five words. */
  readonly title: Readonly<Record<Language, string>>;
  readonly match: (exchange: Exchange, context: Context) => F | undefined;
  readonly certainty: (facts: F) => Certainty;
  readonly retry: (facts: F) => Retry;
  readonly words: Readonly<Record<Language, (facts: F) => Words>>;
  readonly snippets?: (facts: F) => readonly Snippet[];
};

/** A rule whose facts are its own affair: what it found can be asked for, not looked into. */
export type AnyRule = Pick<Rule<Facts>, 'id' | 'refines' | 'hides' | 'on' | 'docs' | 'title'> & {
  readonly languages: readonly string[];
  readonly match: (exchange: Exchange, context: Context) => Match | undefined;
};

export type Match = {
  readonly rule: AnyRule;
  readonly evidence: readonly Evidence[];
  readonly certainty: Certainty;
  readonly retry: Retry;
  readonly words: (language: Language) => Words;
  readonly snippets: () => readonly Snippet[];
};

export function defineRule<F extends Facts>(rule: Rule<F>): AnyRule {
  const { id, refines, hides, on, docs, title } = rule;
  const erased: AnyRule = {
    id,
    ...(refines === undefined ? {} : { refines }),
    ...(hides ? { hides } : {}),
    on,
    docs,
    title,
    languages: Object.keys(rule.words),
    match: (exchange, context) => {
      const facts = rule.match(exchange, context);
      if (!facts) return undefined;
      return {
        rule: erased,
        evidence: facts.evidence,
        certainty: rule.certainty(facts),
        retry: rule.retry(facts),
        words: (language) => rule.words[language](facts),
        snippets: () => rule.snippets?.(facts) ?? [],
      };
    },
  };
  return erased;
}
