/** What the first bytes of a file say it is; `text` where they are letters. */
export type ImageKind =
  | 'dicom'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'tiff'
  | 'pdf'
  | 'zip'
  | 'markup'
  | 'json'
  | 'text';

export const acceptedKinds: readonly ImageKind[] = ['dicom', 'png', 'jpeg'];

/**
 * Signatures on text of which each character stands for a byte. Bytes over 127 may have been lost on the way through a text
 * decoder (U+FFFD), so that a signature rests on the others.
 * https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern, DICOM PS3.10 section 7.1
 */
const signatures: readonly (readonly [ImageKind, RegExp])[] = [
  ['png', /^[\u0080-\uffff]{1,3}PNG(?:\r\n|\n|\r)/],
  ['jpeg', /^(?:\u00ff\u00d8\u00ff|[\ufffd\u0080-\u00ff]{3,4}(?:[\s\S]{2}(?:JFIF|Exif)|\0))/],
  ['dicom', /^[\s\S]{128}DICM/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['tiff', /^(?:II\*\0|MM\0\*)/],
  ['bmp', /^BM[\s\S]{4}\0\0\0\0/],
  ['pdf', /^%PDF-/],
  ['zip', /^PK[^ -~]{2}/],
  ['markup', /^\s{0,50}<(?:!doctype|html|svg|\?xml)/i],
  ['json', /^\s{0,50}[{[]\s{0,50}["{[\]}\d]/],
  ['text', /^[\t\n\r -~]{8,}$/],
];

/** Undefined where the bytes are of no kind known here, or too few: then nothing can be said. */
export function imageKind(head: string): ImageKind | undefined {
  return signatures.find(([, signature]) => signature.test(head))?.[0];
}

const base64Head = /^\s{0,20}(?:data:([\w.+-]{1,40}\/[\w.+-]{1,60})?[^,]{0,60},)?\s{0,20}([A-Za-z0-9+/_-]{16,400})/;

/** What a base64 text declares (`data:image/png;base64,`) and is; undefined where it is no base64. */
export function base64Image(
  text: string,
): { readonly declared?: string; readonly kind: ImageKind | undefined } | undefined {
  const [, declared, data = ''] = base64Head.exec(text.slice(0, 700)) ?? [];
  if (data === '') return undefined;
  const whole = data
    .slice(0, data.length - (data.length % 4))
    .replace(/-/g, '+')
    .replace(/_/g, '/');
  return { kind: imageKind(atob(whole)), ...(declared ? { declared: declared.toLowerCase() } : {}) };
}

const kindOfType = new Map<string, ImageKind>(
  Object.entries({
    'image/png': 'png',
    'image/jpeg': 'jpeg',
    'image/jpg': 'jpeg',
    'application/dicom': 'dicom',
    'image/gif': 'gif',
    'image/webp': 'webp',
    'image/bmp': 'bmp',
    'image/tiff': 'tiff',
    'application/pdf': 'pdf',
    'application/zip': 'zip',
    'image/svg+xml': 'markup',
    'application/json': 'json',
    'text/plain': 'text',
  } as const),
);

/** The kind that a media type names; undefined for one that says nothing of the bytes (`application/octet-stream`). */
export function kindOfMediaType(type: string): ImageKind | undefined {
  return kindOfType.get(type) ?? (type.startsWith('text/') ? 'text' : undefined);
}
