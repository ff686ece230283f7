import type { Body } from './exchange.ts';

export type PresentBody = Extract<Body, { state: 'present' }>;

/** Dear to parse: what was found is worth keeping for as long as the body is kept, and not its text for longer. */
export function isLarge({ text }: PresentBody): boolean {
  return text.length > 65_536;
}
