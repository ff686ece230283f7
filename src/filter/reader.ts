import type { RetryVerdict } from '../decode/diagnosis.ts';
import type { CallState } from './filter.ts';

/**
 * What a filter asks of a row, one question at a time: nothing is made for a row that is only looked at, and of a hundred
 * thousand most are. NaN stands for a number that was not seen: neither larger nor smaller than any.
 */
export type Reader<Row> = {
  /** 0: no answer. */
  readonly status: (row: Row) => number;
  /** Upper case. */
  readonly method: (row: Row) => string;
  readonly template: (row: Row) => string;
  /** As called, as far as it is known. */
  readonly path: (row: Row) => string;
  /** Scheme, host and port. */
  readonly origin: (row: Row) => string;
  /** The entry that explains the call, '' where none does. */
  readonly rule: (row: Row) => string;
  readonly keys: (row: Row) => readonly { readonly fingerprint: string }[];
  readonly verdict: (row: Row) => RetryVerdict | undefined;
  readonly is: (row: Row, state: Exclude<CallState, 'retryable'>) => boolean;
  /** Bytes. */
  readonly requestSize: (row: Row) => number;
  readonly responseSize: (row: Row) => number;
  /** Milliseconds. */
  readonly duration: (row: Row) => number;
  /** Epoch ms. */
  readonly startedAt: (row: Row) => number;
  /** What words are searched in; the long ones last. */
  readonly texts: readonly ((row: Row) => string | undefined)[];
};
