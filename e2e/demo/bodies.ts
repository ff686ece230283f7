import type { DemoBody } from './demo-call.ts';

/** One transparent pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

export function json(value: unknown): DemoBody {
  return { kind: 'text', text: JSON.stringify(value) };
}

/** A form with a picture in the field. The bytes are new in every page load, so that a first upload is no duplicate. */
export function picture(field: string, fields: Readonly<Record<string, string>> = {}): DemoBody {
  return { kind: 'form', fields, file: { field, name: 'wrist.png', mediaType: 'image/png', base64: PIXEL } };
}

/** A form whose file says that it is a picture, and is a text. */
export function textAsPicture(field: string): DemoBody {
  const base64 = Buffer.from('This is not a picture.').toString('base64');
  return { kind: 'form', fields: {}, file: { field, name: 'notes.png', mediaType: 'image/png', base64 } };
}

export const PIXEL_BASE64 = PIXEL;
