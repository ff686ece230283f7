import type { Answer } from './answer.ts';
import type { Bucket, Plan, Spender } from './bucket.ts';
import type { Claim, Figure, IgnoredWhy } from './reading.ts';
import { codeSlots, decodeSlots } from './slot-code.ts';

/**
 * A bucket as plain lists and one text, a tenth of its size: fifty of them are read before the popup can show anything.
 * Who tells a figure stands in `tellers` once, instants are ms after `base` (epoch ms).
 */
export type CodedBucket = {
  readonly host: string;
  readonly key: string;
  readonly base: number;
  readonly tellers: readonly Teller[];
  readonly answers: readonly CodedAnswer[];
  /** See `codeSlots`. */
  readonly slots: string;
  readonly spenders: readonly (readonly [endpoint: string, site: string, tabId: number])[];
  readonly plan?: readonly [limit: number, windowSeconds: number | null, source: string, at: number];
  readonly freeSince?: number;
};

type Teller = readonly [figure: string, source: string];

type CodedAnswer = readonly [
  id: string,
  from: number,
  took: number,
  figures: readonly (number | null)[],
  /** The place of who tells a figure, with the value where it is not that of the answer. */
  claims: readonly (number | readonly [teller: number, value: number])[],
  reset?: readonly [value: number, teller: number] | null,
  ignored?: readonly (readonly [teller: number, why: IgnoredWhy])[],
];

/** Counts first, then instants. */
const figures = ['limit', 'remaining', 'windowSeconds', 'resetAt', 'blockedUntil'] as const;
const firstInstant = 3;

export function codeBucket(bucket: Bucket): CodedBucket {
  const { host, key, lastAt: base, plan, freeSince } = bucket;
  const tellers: Teller[] = [];
  const placeOf = (figure: string, source: string) => {
    const known = tellers.findIndex((teller) => teller[0] === figure && teller[1] === source);
    return known >= 0 ? known : tellers.push([figure, source]) - 1;
  };
  return {
    host,
    key,
    base,
    answers: bucket.answers.map((answer) => codeAnswer(answer, base, placeOf)),
    slots: codeSlots(bucket.slots, Math.floor(base / 1000)),
    tellers,
    spenders: bucket.spenders.map(({ endpoint, site, tabId }) => [endpoint, site, tabId]),
    ...(plan ? { plan: [plan.limit, plan.windowSeconds ?? null, plan.source, plan.at] } : {}),
    ...(freeSince === undefined ? {} : { freeSince }),
  };
}

/** The bucket again, its seconds once they are asked for; throws where `coded` is not what `codeBucket` gives. */
export function decodeBucket(coded: CodedBucket): Bucket {
  const { host, key, base, tellers, slots, plan, freeSince } = coded;
  if (typeof host !== 'string' || typeof key !== 'string' || typeof slots !== 'string' || !Number.isFinite(base))
    throw new TypeError('no bucket');
  let decoded: Bucket['slots'] | undefined;
  return {
    host,
    key,
    lastAt: base,
    answers: coded.answers.map((answer) => decodeAnswer(answer, base, tellers)),
    // Of many limits only the few that are in sight are asked for them.
    get slots() {
      decoded ??= decodeSlots(slots, Math.floor(base / 1000));
      return decoded;
    },
    spenders: coded.spenders.map(([endpoint, site, tabId]): Spender => ({ endpoint, site, tabId })),
    ...(plan ? { plan: decodePlan(plan) } : {}),
    ...(freeSince === undefined ? {} : { freeSince }),
  };
}

function codeAnswer(
  { id, from, at, said }: Answer,
  base: number,
  placeOf: (figure: string, source: string) => number,
): CodedAnswer {
  const { reset, ignored } = said;
  const told = figures.map((figure, place) => coded(said[figure], place >= firstInstant ? base : 0));
  const claims = said.claims.map(({ figure, source, value }) => {
    const place = placeOf(figure, source);
    const known = figures.indexOf(figure as Figure);
    return known >= 0 && said[figure as Figure] === value ? place : ([place, value - baseOf(figure, base)] as const);
  });
  const field = reset ? ([reset.value, placeOf('resetAt', reset.source)] as const) : null;
  const answer = [id, from - base, at - from, told, claims] as const;
  if (ignored) return [...answer, field, ignored.map(({ source, why }) => [placeOf('', source), why] as const)];
  return field ? [...answer, field] : answer;
}

// Written out, since fifty limits hold thousands of these, and the popup reads them all before it shows anything.
function decodeAnswer(
  [id, from, took, told, claims, reset, ignored]: CodedAnswer,
  base: number,
  tellers: readonly Teller[],
): Answer {
  const said: Writable<Answer['said']> = { claims: [] };
  for (let place = 0; place < figures.length; place++) {
    const figure = figures[place];
    const value = told[place] ?? undefined;
    if (figure !== undefined && value !== undefined) said[figure] = place >= firstInstant ? value + base : value;
  }
  said.claims = claims.map((claim): Claim => {
    const [figure = '', source = ''] = tellers[typeof claim === 'number' ? claim : claim[0]] ?? [];
    const value = typeof claim === 'number' ? (said[figure as Figure] ?? 0) : claim[1] + baseOf(figure, base);
    return { figure, value, source };
  });
  if (reset) said.reset = { value: reset[0], source: tellers[reset[1]]?.[1] ?? '' };
  if (ignored) said.ignored = ignored.map(([teller, why]) => ({ source: tellers[teller]?.[1] ?? '', why }));
  return { id, from: from + base, at: from + base + took, said };
}

function baseOf(figure: string, base: number): number {
  return figures.indexOf(figure as Figure) >= firstInstant ? base : 0;
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

function decodePlan([limit, windowSeconds, source, at]: NonNullable<CodedBucket['plan']>): Plan {
  return { limit, source, at, ...(windowSeconds === null ? {} : { windowSeconds }) };
}

function coded(value: number | undefined, base: number): number | null {
  return value === undefined ? null : value - base;
}
