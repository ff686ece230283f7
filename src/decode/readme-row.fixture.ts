import type { Occasion } from './occasion.ts';
import type { AnyRule } from './rule.ts';

/** An entry's row in the table of README.md: `| 404, 410 | `not-found` | Not found |`. */
export function readmeRow({ id, on, title }: Pick<AnyRule, 'id' | 'on' | 'title'>): string {
  return `| ${on.map(statusCell).join(', ')} | \`${id}\` | ${title.en} |`;
}

function statusCell(occasion: Occasion): string {
  return occasion === 'network' ? 'no answer' : String(occasion);
}
