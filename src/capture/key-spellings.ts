import { placeholderIn } from './placeholder.ts';

/** Quotes, and the brackets of documentation that somebody left around the key. */
const before = /^[\s"'`<>[\](){}$]+/;
const after = /[\s"'`<>[\](){}$]+$/;

/** How an answer may repeat a key: as it was sent, and without what was sent around it; nothing for what is no key. */
export function keySpellings(sent: string): readonly string[] {
  const placeholder = placeholderIn(sent);
  // What stands in a template may be a key: its own form is all that is told of one.
  if (placeholder === sent || placeholder === 'sample-key') return [];
  const plain = sent.slice(0, longest).replace(before, '').replace(after, '');
  return plain === sent || plain === '' ? [sent] : [sent, plain];
}

/** A pattern that ends at the end of a text looks again from each of its characters. */
const longest = 2_048;
