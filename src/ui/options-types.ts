import type { ApiBase } from '../api/base.ts';

/** Why a text cannot be added as an API base. */
export type BaseProblem =
  | 'empty'
  | 'not-a-url'
  /** Neither http: nor https:. */
  | 'scheme'
  /** `https://user:password@…`. */
  | 'credentials'
  | 'wildcard'
  /** Has a query or a fragment. */
  | 'query'
  | 'already-there'
  /** The person said no when the browser asked. */
  | 'permission-denied'
  /** The browser could not keep it. */
  | 'not-saved';

export type OptionsProps = {
  /** BCP 47, for words. */
  readonly locale: string;
  /** Always watched, cannot be removed. */
  readonly builtInBases: readonly ApiBase[];
  /** Added by the person, in the order they were added. */
  readonly bases: readonly ApiBase[];
  /** Origins that were granted, e.g. `https://app.example`. */
  readonly sites: readonly string[];
  /** Megabytes of bodies that are kept for a tab. */
  readonly bodyMegabytes: number;
  /** What the text box holds. */
  readonly draft: string;
  readonly problem?: BaseProblem;
  /** What just happened, spoken and shown once; undefined says nothing. */
  readonly done?: OptionsDone;
  readonly onDraft: (text: string) => void;
  /** Runs inside the click or the Enter key, so that the browser lets it ask for a permission. */
  readonly onAddBase: () => void;
  readonly onRemoveBase: (base: ApiBase) => void;
  /** A number of megabytes that may be kept. */
  readonly onBodyMegabytes: (megabytes: number) => void;
  readonly onRemoveSite: (origin: string) => void;
};

export type OptionsDone = { readonly kind: 'added' | 'removed'; readonly what: string };
