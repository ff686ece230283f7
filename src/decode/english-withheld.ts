import { code } from './english.ts';
import type { Withheld } from './withheld.ts';

/** What an answer has or lacks that the browser withheld: `it …`. */
export function describeWithheld({ why, origin, allowed, unsure }: Described): string {
  switch (why) {
    case 'missing':
      return 'has no `Access-Control-Allow-Origin`';
    case 'other-origin':
      return `allows ${code(allowed ?? '')}, not ${code(origin)}`;
    case 'credentials':
      return allowed
        ? `allows ${code(allowed)}, and for a call with cookies it must name ${code(origin)} and have ${code('Access-Control-Allow-Credentials: true')}`
        : `${unsure ? 'most likely ' : ''}has no ${code('Access-Control-Allow-Credentials: true')}, which a call with cookies needs`;
    case 'unseen':
      return 'most likely lacks `Access-Control-Allow-Origin`';
    case 'unexplained':
      return `allows ${code(origin)}, cookies too, so the reason is not in its headers`;
  }
}

type Described = Pick<Withheld, 'why' | 'origin'> & {
  readonly allowed: string | undefined;
  readonly unsure: boolean;
};

/** The header lines that let the page read such an answer; none where it has them all. */
export function linesToAllow({ why, origin }: Pick<Withheld, 'why' | 'origin'>): readonly string[] {
  if (why === 'unexplained') return [];
  const lines = [`Access-Control-Allow-Origin: ${origin}`];
  return why === 'credentials' ? [...lines, 'Access-Control-Allow-Credentials: true'] : lines;
}
