import type { Exchange } from './exchange.ts';
import { inert } from './inert.ts';

/** The text that stands most often in a list, the first of equals; undefined where there is none. */
export function mostOften(texts: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | undefined;
  for (const [text, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = text;
  return best;
}

/** Who made a call: the script's file on its site where the browser names it, else the site. */
export function senderOf({ initiator: { origin, script } }: Exchange): string | undefined {
  const [, site, file] = /^(https?:\/\/[^/]+)(?:\/.*)?\/([\w.-]{1,60})$/.exec(script ?? '') ?? [];
  if (site !== undefined && file !== undefined) return inert(`${site}/…/${file}`, 120);
  return origin === undefined ? undefined : inert(origin, 100);
}
