import type { Answer } from './answer.ts';
import type { Bucket, Plan, Spender } from './bucket.ts';
import type { Claim, LimitAnswer, Policy } from './reading.ts';
import { outcomes, type Slot } from './slot.ts';

/**
 * A bucket as plain lists, a fifth of its size: fifty of them are read before the popup can show anything. Names stand
 * in `names` once, instants are ms after `base` (epoch ms).
 */
export type CodedBucket = {
  readonly host: string;
  readonly key: string;
  readonly base: number;
  readonly names: readonly string[];
  readonly answers: readonly CodedAnswer[];
  readonly slots: readonly CodedSlot[];
  readonly spenders: readonly (readonly [endpoint: string, site: string, tabId: number])[];
  readonly plan?: readonly [limit: number, windowSeconds: number | null, source: string, at: number];
  readonly freeSince?: number;
};

type CodedAnswer = readonly [
  id: string,
  from: number,
  took: number,
  figures: readonly (number | null)[],
  claims: readonly (readonly [figure: number, source: number, value: number])[],
  rest?: Pick<LimitAnswer, 'reset' | 'ignored'> & { readonly policies?: readonly Policy[] },
];

type CodedSlot = readonly [
  second: number,
  begun: Slot['begun'],
  ended: readonly number[],
  low: number | null,
  high: number | null,
  by: Slot['by'],
  /** `highSince` in seconds before `second`, and the limit. */
  told?: readonly [before: number | null, limit: number | null],
];

/** Counts first, then instants. */
const figures = ['limit', 'remaining', 'windowSeconds', 'resetAt', 'blockedUntil'] as const;
const firstInstant = 3;
const instants: readonly string[] = figures.slice(firstInstant);

export function codeBucket(bucket: Bucket): CodedBucket {
  const { host, key, lastAt: base, plan, freeSince } = bucket;
  const names: string[] = [];
  const numberOf = (name: string) => {
    const known = names.indexOf(name);
    return known >= 0 ? known : names.push(name) - 1;
  };
  return {
    host,
    key,
    base,
    answers: bucket.answers.map(({ id, from, at, said }): CodedAnswer => {
      const { reset, ignored, policies } = said;
      const rest = {
        ...(reset ? { reset } : {}),
        ...(ignored ? { ignored } : {}),
        ...(policies.length > 0 ? { policies } : {}),
      };
      const told = figures.map((figure, place) => coded(said[figure], place >= firstInstant ? base : 0));
      const claims = said.claims.map(
        ({ figure, source, value }) =>
          [numberOf(figure), numberOf(source), value - (instants.includes(figure) ? base : 0)] as const,
      );
      const answer = [id, from - base, at - from, told, claims] as const;
      return Object.keys(rest).length > 0 ? [...answer, rest] : answer;
    }),
    slots: bucket.slots.map(({ second, begun, ended, low = null, high = null, by, highSince, limit }): CodedSlot => {
      const counts = outcomes.map((outcome) => ended[outcome] ?? 0);
      const slot = [second - Math.floor(base / 1000), begun, counts, low, high, by] as const;
      const before = highSince === undefined ? null : second - highSince;
      return highSince === undefined && limit === undefined ? slot : [...slot, [before, limit ?? null]];
    }),
    names,
    spenders: bucket.spenders.map(({ endpoint, site, tabId }) => [endpoint, site, tabId]),
    ...(plan ? { plan: [plan.limit, plan.windowSeconds ?? null, plan.source, plan.at] } : {}),
    ...(freeSince === undefined ? {} : { freeSince }),
  };
}

/** The bucket again; throws where `coded` is not what `codeBucket` gives. */
export function decodeBucket(coded: CodedBucket): Bucket {
  const { host, key, base, names, plan, freeSince } = coded;
  if (typeof host !== 'string' || typeof key !== 'string' || !Number.isFinite(base)) throw new TypeError('no bucket');
  return {
    host,
    key,
    lastAt: base,
    answers: coded.answers.map((answer) => decodeAnswer(answer, base, names)),
    slots: coded.slots.map((slot) => decodeSlot(slot, base)),
    spenders: coded.spenders.map(([endpoint, site, tabId]): Spender => ({ endpoint, site, tabId })),
    ...(plan ? { plan: decodePlan(plan) } : {}),
    ...(freeSince === undefined ? {} : { freeSince }),
  };
}

// Written out, since fifty limits hold some 18,000 of these, and the popup reads them all before it shows anything.
function decodeAnswer(
  [id, from, took, told, claims, rest]: CodedAnswer,
  base: number,
  names: readonly string[],
): Answer {
  const said: Writable<LimitAnswer> = {
    policies: rest?.policies ?? [],
    claims: claims.map(([figure, source, value]): Claim => {
      const name = names[figure] ?? '';
      return { figure: name, value: instants.includes(name) ? value + base : value, source: names[source] ?? '' };
    }),
  };
  for (let place = 0; place < figures.length; place++) {
    const figure = figures[place];
    const value = told[place] ?? undefined;
    if (figure !== undefined && value !== undefined) said[figure] = place >= firstInstant ? value + base : value;
  }
  if (rest?.reset) said.reset = rest.reset;
  if (rest?.ignored) said.ignored = rest.ignored;
  return { id, from: from + base, at: from + base + took, said };
}

function decodeSlot([second, begun, counts, low, high, by, told]: CodedSlot, base: number): Slot {
  const at = second + Math.floor(base / 1000);
  const ended: Writable<Slot['ended']> = {};
  for (let place = 0; place < outcomes.length; place++) {
    const outcome = outcomes[place];
    const count = counts[place];
    if (outcome !== undefined && count) ended[outcome] = count;
  }
  const slot: Writable<Slot> = { second: at, begun, ended, by };
  if (low !== null) slot.low = low;
  if (high !== null) slot.high = high;
  if (!told) return slot;
  const [before, limit] = told;
  if (before !== null) slot.highSince = at - before;
  if (limit !== null) slot.limit = limit;
  return slot;
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

function decodePlan([limit, windowSeconds, source, at]: NonNullable<CodedBucket['plan']>): Plan {
  return { limit, source, at, ...(windowSeconds === null ? {} : { windowSeconds }) };
}

function coded(value: number | undefined, base: number): number | null {
  return value === undefined ? null : value - base;
}
