import { inputFormatError } from '../failure.ts';
import { NO_FIELDS } from '../fields.ts';
import { imageFormat } from '../image-format.ts';
import type { Answer, Call, Route } from '../route.ts';
import { uploadedImage } from '../upload.ts';

export const serverToServerRoutes: readonly Route[] = [
  { method: 'POST', path: '/dicom', accepts: ['dicom', 'multipart'], handle: receiveDicom },
  { method: 'POST', path: '/webhooks/{vendor}', accepts: ['json'], handle: receiveEvent },
  { method: 'POST', path: '/webhooks/{vendor}/{event}', accepts: ['json'], handle: receiveEvent },
];

function receiveDicom(call: Call): Answer {
  const form = call.fields !== NO_FIELDS;
  const bytes = form ? uploadedImage(call, 'file').bytes : call.bytes;
  if (imageFormat(bytes) !== 'DICOM') throw inputFormatError();
  return { status: 202, data: { received: true, size: bytes.length } };
}

function receiveEvent(call: Call): Answer {
  return { status: 202, data: { received: true, vendor: call.params['vendor'], event: call.params['event'] ?? null } };
}
