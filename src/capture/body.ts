import type { Body, UnseenBody } from '../decode/exchange.ts';
import { maskSecrets } from './mask-secrets.ts';

/** A body as a source hands it over. `text` null: asked for and not had. `encoding` 'base64': bytes, not text. */
export type Content = { readonly text: string | null; readonly encoding?: string };

/** What the browsers write where no type was declared. */
const undeclared = ['', 'x-unknown', 'application/x-unknown-content-type'];

/** `Application/JSON; charset=utf-8` → `application/json`; undefined where none was declared. */
export function mediaTypeOf(contentType: string | undefined): string | undefined {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return undeclared.includes(type) ? undefined : type;
}

export type AboutBody = {
  readonly mediaType?: string | undefined;
  /** Bytes, where the source knows it. */
  readonly size?: number | undefined;
  /** Keys that the call carried, which the body may repeat. */
  readonly keys: readonly string[];
  /** Why it cannot be shown, if it was not had. */
  readonly whyNot: UnseenBody;
};

/** A body that was read: secrets masked, base64 undone where the bytes are text. */
export function seenBody(content: Content, { mediaType, size, keys, whyNot }: AboutBody): Body {
  if (content.text === null) return { state: 'unseen', why: whyNot, ...(size ? { size } : {}) };
  if (content.text === '') return { state: 'absent' };
  const decoded = content.encoding === 'base64' ? textOfBase64(content.text, mediaType) : content.text;
  const type = mediaType === undefined ? {} : { mediaType };
  if (decoded === undefined) {
    return {
      state: 'present',
      text: content.text,
      encoding: 'base64',
      size: size ?? base64Size(content.text),
      ...type,
    };
  }
  return { state: 'present', text: maskSecrets(decoded, keys), size: size || byteLength(decoded), ...type };
}

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

const textual = /^text\/|[/+](?:json|xml|html|csv|javascript|x-www-form-urlencoded)$/;

function textOfBase64(base64: string, mediaType: string | undefined): string | undefined {
  if (mediaType !== undefined && !textual.test(mediaType)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: mediaType === undefined }).decode(bytes);
  } catch {
    return undefined; // no base64, or bytes that are no text
  }
}

function base64Size(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return Math.max(0, Math.floor((base64.length * 3) / 4) - padding);
}
