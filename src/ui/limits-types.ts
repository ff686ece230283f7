import type { LimitView } from '../rate-limit/limits-at.ts';

/** The rate limit of one key on one host as it stands now. */
export type ShownLimit = LimitView & {
  /** Its failed calls among those that are kept; left out where that is not known. */
  readonly failures?: number;
};
