import type { FaultKind, FaultToken, JsonFault } from './body/json-fault.ts';

type Description = { readonly what: string; readonly fix?: string };

const descriptions: Readonly<Record<FaultKind, Description>> = {
  'trailing-comma': {
    what: 'a comma stands before the closing bracket',
    fix: 'Remove the comma before the closing bracket.',
  },
  'missing-comma': { what: 'a comma is missing before this value', fix: 'Put a comma between the two values.' },
  'missing-colon': { what: 'a colon is missing after the name', fix: 'Put a colon between name and value.' },
  'single-quotes': { what: 'a single quote begins a string', fix: 'Use double quotes around names and strings.' },
  'typographic-quotes': {
    what: 'a typographic quote begins a string, as word processors write it',
    fix: 'Use the straight double quote (`"`).',
  },
  'unquoted-name': { what: 'a name stands without quotes', fix: 'Put double quotes around the name.' },
  'object-object': {
    what: 'the text `[object Object]` was sent, which is an object turned into a string',
    fix: 'Pass the object through `JSON.stringify` before it becomes the body.',
  },
  'undefined-value': {
    what: '`undefined`, `NaN` or `Infinity` stands where a value should be',
    fix: 'JSON has no such value: send `null`, or leave the field out.',
  },
  'python-literal': {
    what: 'a Python literal (`True`, `False`, `None`) stands where a value should be',
    fix: 'Serialise with `json.dumps` (`requests.post(…, json=data)`) instead of `str`.',
  },
  comment: { what: 'a comment stands there', fix: 'Remove the comment; JSON has none.' },
  'open-string': { what: 'a string begins and never ends', fix: 'Close the string, and escape quotes inside it.' },
  'bad-string': {
    what: 'a string holds a raw line break or an unknown escape',
    fix: 'Escape line breaks and backslashes (`\\n`, `\\\\`), or let `JSON.stringify` do it.',
  },
  'bad-number': {
    what: 'a number is not written as JSON wants it',
    fix: 'Write the number with digits and one dot, without a plus sign or leading zeros.',
  },
  'cut-off': {
    what: 'the text ends in the middle of a value',
    fix: 'Send the whole text: check where it was cut off.',
  },
  'text-after': { what: 'more text follows after the value', fix: 'Send one JSON value only.' },
  unexpected: { what: 'this character cannot stand here' },
};

const tokens: Readonly<Record<FaultToken, string>> = {
  end: 'at the end of the text',
  string: 'at a string',
  number: 'at a number',
  word: 'at a word',
  opening: 'at an opening bracket',
  closing: 'at a closing bracket',
  comma: 'at a comma',
  colon: 'at a colon',
  quote: 'at a quote',
  other: 'at a character that JSON does not know',
};

export function describeJsonFault({ kind, token }: JsonFault): Description & { readonly where: string } {
  return { ...descriptions[kind], where: tokens[token] };
}
