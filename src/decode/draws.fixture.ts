import { pick } from './pick.fixture.ts';

/** Draws one of a list: the same ones in turn for the same seed. Far cheaper than an arbitrary made anew for each case. */
export type Draw = <T>(from: readonly T[]) => T;

/** By mulberry32, which is short and even enough. */
export function drawsOf(seed: number): Draw {
  let state = seed | 0;
  return (from) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return pick(from, (mixed ^ (mixed >>> 14)) >>> 0);
  };
}
