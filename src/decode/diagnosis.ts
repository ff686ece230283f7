import type { DocLink } from '../api/doc-links.ts';
import type { Exchange } from './exchange.ts';

/** What is known around a call. `now` and all instants are epoch ms. */
export type Context = {
  readonly now: number;
  /** BCP 47; falls back to English. */
  readonly language?: string;
  /** Calls before this one, oldest first. */
  readonly earlier?: readonly Exchange[];
  /** Scopes of the key, learned from `/v1/auth/me`. */
  readonly scopes?: readonly string[];
  /** Sites (origins) known to call the API whose calls are not all among `earlier`, since they are not watched. */
  readonly unwatched?: readonly string[];
};

export type Diagnosis = {
  readonly ruleId: string;
  /** The entry's name in a few words, the same for every call: 'Rate limit used up'. */
  readonly title: string;
  /** What the server answered; code 0 where nothing did, or where the answer was not seen. */
  readonly status: { readonly code: number; readonly text: string };
  /** One or two sentences, the most specific that the evidence carries. */
  readonly cause: string;
  /** Steps, imperative, the first one first. */
  readonly fix: readonly string[];
  /** The corrected piece, where it can be written. */
  readonly snippets: readonly Snippet[];
  readonly certainty: Certainty;
  readonly evidence: readonly Evidence[];
  readonly alternatives: readonly { readonly ruleId: string; readonly cause: string }[];
  readonly retry: { readonly verdict: RetryVerdict; readonly at?: number; readonly why: string };
  readonly docs: readonly DocLink[];
  readonly requestId?: string;
};

export type Certainty = 'certain' | 'likely' | 'possible';
export type RetryVerdict = 'now' | 'after' | 'never' | 'check-first';
export type Snippet = { readonly language: string; readonly code: string };

/** What matched. `value` is never a secret; of the request it is never a patient's datum, and the server's words are quoted. */
export type Evidence = {
  readonly where: EvidencePlace;
  /** Header name, field name, URL part: what is pointed at. */
  readonly name: string;
  readonly value?: string;
  /** JSON Pointer (RFC 6901) into the body. */
  readonly pointer?: string;
  /** Character offset into the body's text. */
  readonly offset?: number;
  /** The call it was found in, where that is another one. */
  readonly callId?: string;
};

export type EvidencePlace =
  | 'status'
  | 'request-header'
  | 'request-body'
  | 'url'
  | 'response-header'
  | 'response-body'
  | 'preflight-request-header'
  | 'preflight-status'
  | 'preflight-response-header'
  | 'network-error'
  | 'earlier-call';

/** A finding on a call that need not have failed. */
export type Warning = {
  readonly ruleId: string;
  readonly title: string;
  readonly cause: string;
  readonly fix: readonly string[];
  readonly evidence: readonly Evidence[];
};
