import type { Timings } from '../../decode/exchange.ts';

export type TimingPart = {
  readonly name: keyof Timings;
  readonly ms: number;
  /** Where its bar begins and how long it is, in percent of all parts. */
  readonly from: number;
  readonly width: number;
};

const order: readonly (keyof Timings)[] = ['blocked', 'dns', 'connect', 'tls', 'send', 'wait', 'receive'];
/** A bar that is thinner cannot be seen. */
const thinnest = 0.5;

/** The parts of a call's time that took any, in the order in which they follow each other. */
export function timingParts(timings: Timings): readonly TimingPart[] {
  const total = order.reduce((sum, name) => sum + (timings[name] ?? 0), 0);
  let passed = 0;
  return order.flatMap((name) => {
    const ms = timings[name] ?? 0;
    if (ms <= 0) return [];
    const from = Math.min((passed / total) * 100, 100 - thinnest);
    passed += ms;
    return [{ name, ms, from, width: Math.max((ms / total) * 100, thinnest) }];
  });
}
