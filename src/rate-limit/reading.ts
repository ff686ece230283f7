/** What one answer says of the rate limit. Instants are epoch ms; undefined: not said. */
export type Reading = {
  readonly limit?: number;
  readonly remaining?: number;
  readonly windowSeconds?: number;
  /** When the window begins anew. */
  readonly resetAt?: number;
  /** Before this instant another call is refused. */
  readonly blockedUntil?: number;
  readonly policies: readonly Policy[];
  /** Who said what, contradictions included; `source` is the header's or body field's name. */
  readonly claims: readonly Claim[];
};

/**
 * A reading as the record keeps it: with what only the next answers can settle, and with what could not be read. Without
 * the policies: the tightest stands in the figures, and a server can name them at great length.
 */
export type LimitAnswer = Omit<Reading, 'policies'> & {
  /** A reset field that states no unit. */
  readonly reset?: ResetField;
  readonly ignored?: readonly IgnoredField[];
};

export type ResetField = { readonly value: number; readonly source: string };

/** A field that says nothing, and why: its value is the server's and stands nowhere. */
export type IgnoredField = { readonly source: string; readonly why: IgnoredWhy };
export type IgnoredWhy =
  | 'malformed'
  | 'negative'
  | 'too-large'
  | 'too-long'
  | 'in-the-past'
  | 'repeated'
  | 'zero'
  | 'above-limit';

export type Policy = {
  readonly name?: string;
  /** Units allowed per window. */
  readonly quota: number;
  readonly windowSeconds?: number;
  readonly unit: 'requests' | 'content-bytes' | 'concurrent-requests' | 'other';
};

export type Figure = 'limit' | 'remaining' | 'windowSeconds' | 'resetAt' | 'blockedUntil';
export type Claim = { readonly figure: string; readonly value: number; readonly source: string };
