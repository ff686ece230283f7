import type { Call } from './call.ts';
import { code, isNeolens } from './english.ts';

/** The header as the documentation writes it, with a key that is visibly none. */
export function keyLine(header: 'authorization' | 'x-api-key'): string {
  return header === 'authorization' ? 'Authorization: Bearer neolens_live_…' : 'X-API-Key: neolens_live_…';
}

/** The header's name as the documentation writes it. */
export function headerTitle(name: string): string {
  if (name === 'x-api-key') return 'X-API-Key';
  return name.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase());
}

/** Where keys are kept: that of Neolens knows those of its own hosts only. */
export function dashboard({ origin, host }: Pick<Call, 'origin' | 'host'>): string {
  return isNeolens(origin) ? 'https://neolens.ai/dashboard' : `the dashboard of ${code(host)}`;
}
