import { type JsonToken, jsonTokens } from './json-tokens.ts';

export type FormattedText = {
  readonly text: string;
  /** False: `limit` was reached before the end. */
  readonly complete: boolean;
  /** Where the piece is written that holds the character asked for; undefined where none was, or the end came before it. */
  readonly piece?: { readonly from: number; readonly to: number };
};

/** Writes a value, or a name, as it shall be shown. `name`: the field it belongs to, '' where there is none. */
export type ValueWriter = (raw: string, name: string, kind: 'string' | 'word' | 'name') => string;

/** Deeper levels stand on one line: indentation must not outgrow the text. */
const deepest = 32;

/**
 * JSON with line breaks and two blanks per level. Takes any text: what is no JSON is kept in its place, cut-off text ends
 * where it ends. Stops once `limit` characters are written; lists of bare numbers stay on one line.
 */
export function formatJson(text: string, limit: number, write?: ValueWriter, offset?: number): FormattedText {
  const layout = new Layout();
  let piece: FormattedText['piece'];
  const names: string[] = [];
  let name = '';
  for (const token of jsonTokens(text)) {
    if (layout.length >= limit) return { text: layout.text(limit), complete: false, ...(piece ? { piece } : {}) };
    const raw = text.slice(token.start, token.end);
    if (token.kind === 'name') name = raw.slice(1, -1);
    if (token.kind === 'open') names.push(name);
    if (token.kind === 'close') name = names.pop() ?? '';
    const written = shown(token.kind, raw, name, write);
    layout.add(token.kind, written);
    if (offset !== undefined && !piece && offset < token.end) {
      piece = { from: layout.length - written.length, to: layout.length };
    }
  }
  return { text: layout.text(limit), complete: layout.length <= limit, ...(piece ? { piece } : {}) };
}

function shown(kind: JsonToken['kind'], raw: string, name: string, write: ValueWriter | undefined): string {
  return write && (kind === 'string' || kind === 'word' || kind === 'name') ? write(raw, name, kind) : raw;
}

/** An open bracket and whether a line was broken inside it. */
type Bracket = { readonly isList: boolean; broken: boolean };

class Layout {
  readonly #pieces: string[] = [];
  readonly #brackets: Bracket[] = [];
  #previous: JsonToken['kind'] | undefined;
  length = 0;

  add(kind: JsonToken['kind'], shown: string): void {
    this.#push(kind === 'close' ? this.#gapBeforeClose() : this.#gapBefore(kind));
    this.#push(shown);
    if (kind === 'open') this.#brackets.push({ isList: shown === '[', broken: false });
    this.#previous = kind;
  }

  text(limit: number): string {
    const whole = this.#pieces.join('');
    return whole.length > limit ? whole.slice(0, limit) : whole;
  }

  #gapBefore(kind: JsonToken['kind']): string {
    if (this.#previous === undefined || kind === 'comma' || kind === 'colon') return '';
    if (this.#previous === 'colon') return ' ';
    const bracket = this.#brackets.at(-1);
    if (this.#previous === 'open' && bracket?.isList && kind === 'word') return '';
    if (this.#previous === 'comma' && bracket?.isList && kind === 'word') return ' ';
    if (bracket && this.#previous !== 'open' && this.#previous !== 'comma') return ' ';
    if (bracket) bracket.broken = true;
    return this.#line();
  }

  #gapBeforeClose(): string {
    return this.#brackets.pop()?.broken ? this.#line() : '';
  }

  #line(): string {
    const depth = this.#brackets.length;
    return depth >= deepest ? ' ' : `\n${'  '.repeat(depth)}`;
  }

  #push(piece: string): void {
    this.#pieces.push(piece);
    this.length += piece.length;
  }
}
