import type { ImageSize } from './image-size.ts';

/** Value representations whose length has four bytes, after two that are reserved: DICOM PS3.5, section 7.1.2. */
const longForms = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV']);
const implicitLittle = '1.2.840.10008.1.2';
/** Big endian and deflated, which are not read. */
const otherSyntaxes = ['1.2.840.10008.1.2.2', '1.2.840.10008.1.2.1.99'];

const unknownLength = 0xffffffff;
const tags = { syntax: 0x00020010, rows: 0x00280010, columns: 0x00280011, sequenceEnd: 0xfffee0dd } as const;

/** Columns and rows of a DICOM file, each character a byte: the elements before its pixels, walked over. */
export function dicomSize(bytes: string): ImageSize | undefined {
  let syntax = '';
  let depth = 0;
  let height = 0;
  for (let at = 132; at + 8 <= bytes.length; ) {
    const { tag, start, length, isSequence } = elementAt(bytes, at, syntax);
    if (tag === tags.syntax) syntax = bytes.slice(start, start + length).replace(/[\0 ]+$/, '');
    if (otherSyntaxes.includes(syntax)) return undefined;
    if (tag === tags.sequenceEnd) depth -= 1;
    if (depth === 0 && tag === tags.rows) height = little(bytes, start, 2);
    if (depth === 0 && tag === tags.columns) {
      const width = little(bytes, start, 2);
      return width > 0 && height > 0 ? { width, height } : undefined;
    }
    if (depth === 0 && tag > tags.columns && tag < 0xfffe0000) return undefined;
    // Into what has no length, a sequence or an item of one, and past the end of all else.
    if (length === unknownLength && isSequence) depth += 1;
    at = start + (length === unknownLength ? 0 : length);
  }
  return undefined;
}

type Element = {
  readonly tag: number;
  readonly start: number;
  readonly length: number;
  readonly isSequence: boolean;
};

function elementAt(bytes: string, at: number, syntax: string): Element {
  const group = little(bytes, at, 2);
  const tag = group * 0x10000 + little(bytes, at + 2, 2);
  // Items and delimiters have no representation; the file's own group always has.
  const isItem = group === 0xfffe;
  if (isItem || (syntax === implicitLittle && group !== 2)) {
    return { tag, start: at + 8, length: little(bytes, at + 4, 4), isSequence: !isItem };
  }
  const form = bytes.slice(at + 4, at + 6);
  const isLong = longForms.has(form);
  const length = isLong ? little(bytes, at + 8, 4) : little(bytes, at + 6, 2);
  return { tag, start: at + (isLong ? 12 : 8), length, isSequence: isLong };
}

function little(bytes: string, at: number, count: 2 | 4): number {
  const low = bytes.charCodeAt(at) + bytes.charCodeAt(at + 1) * 0x100;
  return count === 2 ? low : low + little(bytes, at + 2, 2) * 0x10000;
}
