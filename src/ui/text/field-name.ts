import type { ShapeWords } from './shape.ts';

/** Objects are also keyed by what they are about: a name with a blank or a long number in it may be a patient's. */
const fieldName = /^(?!.*\d{5})[A-Za-z_$@][\w.$@:/-]{0,63}$/;
const position = /^\d{1,4}$/;

export function isFieldName(name: string): boolean {
  return fieldName.test(name);
}

/** A member's name as it may be shown: itself where it is a field's or the person asked for values, else its shape. */
export function shownName(name: string, showValues: boolean, words: ShapeWords): string {
  return showValues || isFieldName(name) ? name : words.string(name.length);
}

/** A JSON pointer (RFC 6901), or a field's name, as it may be shown. */
export function shownPointer(pointer: string, showValues: boolean, words: ShapeWords): string {
  const shown = (segment: string) => (isOpenSegment(segment) ? segment : shownName(segment, showValues, words));
  return pointer.split('/').map(shown).join('/');
}

/** Whether the pointer names fields and positions alone. */
export function isOpenPointer(pointer: string): boolean {
  return pointer.split('/').every(isOpenSegment);
}

function isOpenSegment(segment: string): boolean {
  return segment === '' || position.test(segment) || isFieldName(segment);
}
