import { expect, test } from 'vitest';
import { en } from '../catalogue/en.ts';
import { type Leaf, leafText } from './tree-value.ts';

const png = btoa(`\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u0002\0\0\0\u0001\0${'\0'.repeat(40)}`);

test.each<[Leaf, string, string, string]>([
  ['Jane Doe', 'patient', '‹string, 8 characters›', '"Jane Doe"'],
  [61, 'age', '‹number›', '61'],
  [true, 'urgent', 'true', 'true'],
  [null, 'note', 'null', 'null'],
  ['CT', 'modality', '"CT"', '"CT"'],
  [12, 'retry_after', '12', '12'],
  ['', 'note', '‹string, 0 characters›', '""'],
  [png, 'image_data', '‹image, png, 64 bytes, 512 × 256 pixels›', '‹image, png, 64 bytes, 512 × 256 pixels›'],
  ['x'.repeat(80), 'note', '‹string, 80 characters›', `"${'x'.repeat(80)}"`],
])('%j as %s is shown as %s, and as %s to who asks', (value, field, hidden, shown) => {
  expect(leafText(value, field, false, 'en', en)).toBe(hidden);
  expect(leafText(value, field, true, 'en', en)).toBe(shown);
});
