/** What acts on the text around it, or cannot be seen: controls, bidi and zero-width characters, half surrogates. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const invisibleInLines = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Text of the API for one line: every control, bidi and invisible character becomes a mark that can be seen. */
export function inertLine(text: string): string {
  return text.replace(invisible, mark);
}

/** The same for text that may keep its line ends and tabs. CR LF counts as one line end. */
export function inertLines(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(invisibleInLines, mark);
}

/** At most `characters` of a line, then an ellipsis. */
export function clipped(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, characters - 1)}…`;
}

const controls =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC'.split(' ');

/** Most controls by the name that ASCII gives them, all else by number. */
function mark(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `‹${controls[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`}›`;
}
