import { imageFacts } from '../../decode/body/image-size.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatBytes, formatNumber } from '../format.ts';
import { isOpenValue } from './open-values.ts';

export type Leaf = string | number | boolean | null;

/** Shorter texts are no images. */
const shortestImage = 60;

/** A value of a JSON tree as it may be shown: by its shape, unless it is open or the person asked for values. */
export function leafText(value: Leaf, field: string, showValues: boolean, locale: string, words: Catalogue): string {
  const { shape } = words.panel;
  if (typeof value === 'string' && value.length >= shortestImage) {
    const image = imageFacts(value);
    const pixels = image?.size && [image.size.width, image.size.height].map((count) => formatNumber(count, locale));
    if (image) return shape.image(image.kind, formatBytes(image.bytes, locale), pixels?.join(' × ') ?? '');
  }
  if (isReadable(value, field, showValues)) return typeof value === 'string' ? JSON.stringify(value) : String(value);
  return typeof value === 'string' ? shape.string(value.length) : shape.number;
}

/** Whether the value itself may be shown and searched; `true`, `false` and `null` always. */
export function isReadable(value: Leaf, field: string, showValues: boolean): boolean {
  return showValues || value === null || typeof value === 'boolean' || isOpenValue(field, String(value));
}

export function isLeaf(value: unknown): value is Leaf {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
