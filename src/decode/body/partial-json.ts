/** How far a text that is no whole JSON is read, characters and levels. */
const longest = 65_536;
const deepest = 64;

type Open = { readonly kind: 'object' | 'array'; readonly put: (value: unknown) => void; key: string | undefined };

/**
 * What can be read of JSON that was cut off or is not quite JSON: every member that came before the end, in order.
 * Undefined where not even an opening bracket was found. Linear, and never deeper on the stack than one call.
 */
export function parsePartialJson(text: string): unknown {
  const source = text.slice(0, longest);
  const stack: Open[] = [];
  let root: unknown;
  for (let at = 0; at < source.length; ) {
    const character = source[at] ?? '';
    const parent = stack.at(-1);
    if (character === '{' || character === '[') {
      const opened = open(character);
      if (parent) put(parent, opened.value);
      else root ??= opened.value;
      if (stack.push(opened.frame) > deepest) break;
      at += 1;
    } else if (character === '}' || character === ']') {
      stack.pop();
      if (stack.length === 0) break;
      at += 1;
    } else if (character === '"') {
      const end = endOfString(source, at);
      const string = unquote(source.slice(at + 1, end));
      at = end + 1;
      if (parent?.kind === 'object' && parent.key === undefined) parent.key = string;
      else if (parent) put(parent, string);
    } else if (/[\s,:]/.test(character)) {
      at += 1;
    } else {
      const end = endOfWord(source, at);
      if (parent) put(parent, literal(source.slice(at, end)));
      at = end;
    }
  }
  return root;
}

function open(bracket: '{' | '['): { readonly value: unknown; readonly frame: Open } {
  if (bracket === '[') {
    const items: unknown[] = [];
    return { value: items, frame: { kind: 'array', key: undefined, put: (value) => items.push(value) } };
  }
  const members: Record<string, unknown> = Object.create(null);
  const frame: Open = {
    kind: 'object',
    key: undefined,
    put: (value) => {
      if (frame.key !== undefined) members[frame.key] = value;
      frame.key = undefined;
    },
  };
  return { value: members, frame };
}

function put(parent: Open, value: unknown): void {
  if (value !== undefined) parent.put(value);
}

function endOfString(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== '"') at += source[at] === '\\' ? 2 : 1;
  return Math.min(at, source.length);
}

function endOfWord(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && !/[\s,:{}[\]"]/.test(source[at] ?? '')) at += 1;
  return at;
}

function unquote(raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw; // cut inside an escape, or with a raw line break in it
  }
}

function literal(word: string): unknown {
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null') return null;
  const number = word.length <= 32 ? Number(word) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}
