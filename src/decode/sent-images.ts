import { findEndpoint } from '../api/find-endpoint.ts';
import { base64Image, type ImageKind, imageKind, kindOfMediaType } from './body/image-kind.ts';
import { member, pointerTo } from './body/json-value.ts';
import { type Part, requestBody } from './body/request-body.ts';
import type { Exchange } from './exchange.ts';
import { inert } from './inert.ts';

/** A file of the request: where it stands, what it declares and what its first bytes say. */
export type SentImage = {
  /** The field's name. */
  readonly name: string;
  /** JSON Pointer, where the body is JSON. */
  readonly pointer?: string;
  /** Media type as declared; undefined for none. */
  readonly declared: string | undefined;
  /** By the bytes; undefined where they were not seen or say nothing. */
  readonly kind: ImageKind | undefined;
};

/** The files of a multipart body, and the base64 texts that the endpoint documents. */
export function sentImages({ request }: Exchange): readonly SentImage[] {
  const body = requestBody(request.body);
  const parameters = findEndpoint(request.method, request.url)?.parameters ?? [];
  if (body.kind === 'multipart') {
    const documented = parameters.filter(({ type }) => type === 'file').map(({ name }) => name);
    return body.parts
      .filter((part) => part.file && (documented.includes(part.name) || !isMetadata(part)))
      .map(({ name, type, head }) => ({
        name: inert(name, 60),
        declared: type && inert(type, 60),
        kind: imageKind(head),
      }));
  }
  if (body.kind !== 'json') return [];
  return parameters
    .filter(({ type, in: place }) => type === 'base64' || (type === 'file' && place === 'body'))
    .flatMap(({ name }) => {
      const text = member(body.value, name);
      const image = typeof text === 'string' ? base64Image(text) : undefined;
      return image ? [{ name, pointer: pointerTo('', name), declared: image.declared, kind: image.kind }] : [];
    });
}

/** What is known of the image, sent as a file of its own: `new Blob([JSON.stringify(data)])`. */
function isMetadata({ type = '', head }: Part): boolean {
  return /[/+](?:json|xml)$/.test(type) || (!type.startsWith('image/') && imageKind(head) === 'json');
}

/** Whether the bytes are of another kind than what is declared; false where either is not known. */
export function isMislabelled({ declared, kind }: SentImage): boolean {
  const named = declared === undefined ? undefined : kindOfMediaType(declared);
  return kind !== undefined && named !== undefined && named !== kind;
}
