import type { Answer, Call, Route } from '../route.ts';
import { digestOf } from '../state.ts';
import { refuseDuplicate, uploadedImage } from '../upload.ts';

export const imageRoutes: readonly Route[] = [
  { method: 'POST', path: '/images', scope: 'write:images', accepts: ['multipart'], handle: createImage },
];

function createImage(call: Call): Answer {
  const { bytes, format } = uploadedImage(call, 'image');
  const digest = digestOf(bytes);
  refuseDuplicate(call.state.images.values(), digest, 'image');
  const id = call.state.nextId('image');
  call.state.images.set(id, { id, format, size: bytes.length, digest });
  return { status: 201, data: { id, format, size: bytes.length } };
}
