import type { CharSet } from './char-set.ts';

/** A regular expression that was read. */
export type Pattern =
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly part: Pattern; readonly least: number; readonly most: number }
  | { readonly kind: 'at'; readonly place: Place };

/** Where an expression holds without taking a character. */
export type Place = 'start' | 'end' | 'word-edge' | 'no-word-edge';
