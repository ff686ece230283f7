import type { Answer } from './answer.ts';
import type { Slot } from './slot.ts';

/** The record of one limit: of the calls with one key to one host. Instants are epoch ms. */
export type Bucket = {
  /** Host with port, e.g. `api.neolens.ai`. */
  readonly host: string;
  /** Fingerprint of the key; '' where the calls carried none or it was not seen. */
  readonly key: string;
  /** When the last of its calls ended. */
  readonly lastAt: number;
  /** The last answers that said something of the limit, oldest first. */
  readonly answers: readonly Answer[];
  /** The last five minutes, oldest first; seconds without calls are left out. */
  readonly slots: readonly Slot[];
  /** Who made the calls of `slots`. */
  readonly spenders: readonly Spender[];
  /** The largest window that was told, which holds until another is; from the latest answer that named a limit. */
  readonly plan?: Plan;
  /** Start of the latest call that was not refused. */
  readonly freeSince?: number;
};

export type Spender = {
  /** `GET /v1/scans/{id}`. */
  readonly endpoint: string;
  /** Origin of the page or worker; '' where it was not seen. */
  readonly site: string;
  /** -1: a service worker, which has none. */
  readonly tabId: number;
};

export type Plan = {
  readonly limit: number;
  readonly windowSeconds?: number;
  readonly source: string;
  readonly at: number;
};
