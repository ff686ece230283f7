import { dicomSize } from './dicom-size.ts';
import { base64Image, type ImageKind, imageKind } from './image-kind.ts';

/** Columns and rows of an image. */
export type ImageSize = { readonly width: number; readonly height: number };

/** What a base64 text is, if it is an image. */
export type ImageFacts = { readonly kind: ImageKind; readonly bytes: number; readonly size?: ImageSize };

/** Bytes looked into: a JPEG tells its size only behind its metadata. */
const mostBytes = 196_608;

/** Type, size in bytes and dimensions of a base64 text (`data:` URLs too); undefined where it is no image. Bounded cost. */
export function imageFacts(text: string): ImageFacts | undefined {
  const kind = base64Image(text)?.kind;
  if (kind === undefined || !isImage(kind)) return undefined;
  const start = /^\s{0,20}data:[^,]{0,200},\s{0,20}/.exec(text.slice(0, 300))?.[0].length ?? 0;
  const padding = /={0,2}\s{0,4}$/.exec(text.slice(-8))?.[0].trim().length ?? 0;
  const size = imageSize(bytesOf(text.slice(start, start + (mostBytes / 3) * 4)));
  return { kind, bytes: Math.floor(((text.length - start) * 3) / 4) - padding, ...(size ? { size } : {}) };
}

function isImage(kind: ImageKind): boolean {
  return !['pdf', 'zip', 'markup', 'json', 'text'].includes(kind);
}

function bytesOf(base64: string): string {
  const whole = base64.trim().slice(0, base64.length - (base64.length % 4));
  try {
    return atob(whole.replace(/-/g, '+').replace(/_/g, '/'));
  } catch {
    return ''; // base64 at its beginning only
  }
}

/** Dimensions by the first bytes of a file, each character a byte; undefined where they do not tell. */
export function imageSize(bytes: string): ImageSize | undefined {
  switch (imageKind(bytes)) {
    case 'png':
      // IHDR is the first chunk: https://www.w3.org/TR/png-3/#11IHDR
      return bytes.slice(12, 16) === 'IHDR' ? sound(big32(bytes, 16), big32(bytes, 20)) : undefined;
    case 'gif':
      return sound(little16(bytes, 6), little16(bytes, 8));
    case 'jpeg':
      return jpegSize(bytes);
    case 'dicom':
      return dicomSize(bytes);
    default:
      return undefined;
  }
}

/** Frame headers SOF0 to SOF15, of which C4, C8 and CC are other segments: ITU-T T.81, table B.1. */
function jpegSize(bytes: string): ImageSize | undefined {
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (bytes.charCodeAt(at) !== 0xff) return undefined;
    const marker = bytes.charCodeAt(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return sound(big16(bytes, at + 7), big16(bytes, at + 5));
    }
    at += 2 + Math.max(2, big16(bytes, at + 2));
  }
  return undefined;
}

function sound(width: number, height: number): ImageSize | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined;
}

function little16(bytes: string, at: number): number {
  return bytes.charCodeAt(at) + bytes.charCodeAt(at + 1) * 0x100;
}

function big16(bytes: string, at: number): number {
  return bytes.charCodeAt(at) * 0x100 + bytes.charCodeAt(at + 1);
}

function big32(bytes: string, at: number): number {
  return big16(bytes, at) * 0x10000 + big16(bytes, at + 2);
}
