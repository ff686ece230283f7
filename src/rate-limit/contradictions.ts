import type { Claim, Figure } from './reading.ts';

const figures: readonly Figure[] = ['limit', 'remaining', 'windowSeconds', 'resetAt', 'blockedUntil'];

/** Half a second to either side of whole seconds, for two instants: that is rounding, not disagreement. Ms. */
const rounding = 1500;

/** The claims of one answer on figures about which its sources disagree. */
export function contradictionsIn(claims: readonly Claim[]): readonly Claim[] {
  return figures.flatMap((figure) => {
    const said = claims.filter((claim) => claim.figure === figure);
    const values = said.map((claim) => claim.value);
    const spread = Math.max(...values) - Math.min(...values);
    const allowed = figure === 'resetAt' || figure === 'blockedUntil' ? rounding : 0;
    return said.length > 1 && spread > allowed ? said : [];
  });
}
