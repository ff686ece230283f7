import type { Figure, Reading } from './reading.ts';

/** The rate limit of one key on one host, as last read. Instants are epoch ms. */
export type Bucket = {
  /** Host with port, e.g. `api.neolens.ai`. */
  readonly host: string;
  /** Fingerprint of the key; '' where the calls carried none or it was not seen. */
  readonly key: string;
  /** When the answer that the figures come from ended. */
  readonly readAt: number;
  readonly limit?: number;
  readonly remaining?: number;
  readonly windowSeconds?: number;
  readonly resetAt?: number;
  readonly blockedUntil?: number;
  /** The header or body field that each figure was read from. */
  readonly sources: Readonly<Partial<Record<Figure, string>>>;
  /** Figures on which sources of the last answer disagree. */
  readonly contradictions: Reading['claims'];
};
