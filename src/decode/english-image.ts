import { acceptedKinds, type ImageKind } from './body/image-kind.ts';
import { code } from './english.ts';
import type { SentImage } from './sent-images.ts';

const kinds: Readonly<Record<ImageKind, string>> = {
  dicom: 'DICOM',
  png: 'PNG',
  jpeg: 'JPEG',
  gif: 'GIF',
  webp: 'WebP',
  bmp: 'BMP',
  tiff: 'TIFF',
  pdf: 'a PDF',
  zip: 'a ZIP archive',
  markup: 'HTML, SVG or XML',
  json: 'JSON',
  text: 'plain text',
};

/** What is wrong with a file, without the full stop: `` `file` declares `image/png`, but its bytes are JPEG ``. */
export function describeImage({ name, declared, kind }: SentImage): string {
  const field = name === '' ? 'The file' : code(name);
  if (kind === undefined) return `${field} was sent as ${code(declared ?? '')}; the API reads DICOM, PNG and JPEG`;
  const bytes = declared
    ? `${field} declares ${code(declared)}, but its bytes are ${kinds[kind]}`
    : `The bytes of ${field} are ${kinds[kind]}`;
  return acceptedKinds.includes(kind) ? bytes : `${bytes}; the API reads DICOM, PNG and JPEG`;
}
