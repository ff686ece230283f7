import type { Canary } from './corpus.ts';

/** A canary that was found, and how it was written there. */
export type Hit = { readonly canary: string; readonly form: string };

export type Finder = (haystack: Buffer | string) => readonly Hit[];

/** Characters of a secret that tell it: a shorter piece may stand anywhere by chance. */
const pieceLength = 12;

/**
 * Looks for each canary, and for any twelve characters of one: as it is, URL-encoded, escaped, in base64 at each of the
 * three places where a byte of it may fall, in hex, and with two bytes a character.
 */
export function finderOf(canaries: readonly Canary[]): Finder {
  const pieces = new Map<string, Hit>();
  for (const { name, value } of canaries) {
    for (const [form, text, length] of formsOf(value)) {
      for (const piece of piecesOf(text, length)) pieces.set(piece, pieces.get(piece) ?? { canary: name, form });
    }
  }
  // Of a hundred megabytes nearly no place begins a piece: that much is told before any text is cut out.
  const begins = new Uint8Array(1 << 24);
  const lengthsAt = new Map<number, Set<number>>();
  for (const piece of pieces.keys()) {
    const start = startOf(Buffer.from(piece, 'latin1'), 0);
    begins[start] = 1;
    lengthsAt.set(start, (lengthsAt.get(start) ?? new Set()).add(piece.length));
  }

  return (haystack) => {
    const bytes = typeof haystack === 'string' ? Buffer.from(haystack) : haystack;
    const found = new Map<string, Hit>();
    for (let at = 0; at + 2 < bytes.length; at++) {
      const start = startOf(bytes, at);
      if (begins[start] !== 1) continue;
      for (const length of lengthsAt.get(start) ?? []) {
        const hit = pieces.get(bytes.toString('latin1', at, at + length));
        if (hit) found.set(`${hit.canary} ${hit.form}`, hit);
      }
    }
    return [...found.values()];
  };
}

function startOf(bytes: Buffer, at: number): number {
  return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
}

/** How a value may be written, and how long a piece of that tells it. */
function formsOf(value: string): readonly [form: string, text: string, length: number][] {
  const twoBytes = Buffer.from(value, 'utf16le').toString('latin1');
  return [
    ['plain', value, pieceLength],
    ['URL-encoded', encodeURIComponent(value), pieceLength],
    ['form-encoded', new URLSearchParams([['', value]]).toString().slice(1), pieceLength],
    ['two bytes a character', twoBytes, 2 * pieceLength],
    ['hex', Buffer.from(value, 'latin1').toString('hex'), 2 * pieceLength],
    ...[0, 1, 2].flatMap((shift): [string, string, number][] => {
      const text = base64At(value, shift);
      const url = text.replaceAll('+', '-').replaceAll('/', '_');
      return [
        ['base64', text, pieceLength],
        ['base64url', url, pieceLength],
      ];
    }),
  ];
}

/** Those characters of the base64 that no neighbour of the value has a part in. */
function base64At(value: string, shift: number): string {
  const text = Buffer.from('\0'.repeat(shift) + value, 'latin1').toString('base64');
  const ends = Math.floor(((shift + value.length) * 8) / 6);
  return text.slice(Math.ceil((shift * 8) / 6), ends);
}

function piecesOf(text: string, length: number): readonly string[] {
  if (text.length <= length) return [text];
  return Array.from({ length: text.length - length + 1 }, (_, at) => text.slice(at, at + length));
}
