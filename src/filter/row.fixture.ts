import type { Reader } from './reader.ts';

/** A row as a test says it; what it leaves out was not seen. */
export type GivenRow = {
  readonly status?: number;
  readonly method?: string;
  readonly template?: string;
  readonly path?: string;
  readonly origin?: string;
  readonly rule?: string;
  readonly keys?: readonly string[];
  readonly verdict?: 'now' | 'after' | 'never' | 'check-first';
  readonly states?: readonly string[];
  readonly sizes?: readonly [request: number, response: number];
  readonly duration?: number;
  readonly startedAt?: number;
  readonly texts?: readonly string[];
};

export const reader: Reader<GivenRow> = {
  status: ({ status = 0 }) => status,
  method: ({ method = 'GET' }) => method,
  template: ({ template = '/' }) => template,
  path: ({ path = '/' }) => path,
  origin: ({ origin = 'https://api.neolens.ai' }) => origin,
  rule: ({ rule = '' }) => rule,
  keys: ({ keys = [] }) => keys.map((fingerprint) => ({ fingerprint })),
  verdict: ({ verdict }) => verdict,
  is: ({ states = [] }, state) => states.includes(state),
  requestSize: ({ sizes }) => sizes?.[0] ?? Number.NaN,
  responseSize: ({ sizes }) => sizes?.[1] ?? Number.NaN,
  duration: ({ duration = Number.NaN }) => duration,
  startedAt: ({ startedAt = Number.NaN }) => startedAt,
  texts: [({ texts }) => texts?.[0], ({ texts }) => texts?.[1]],
};
