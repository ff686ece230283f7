import { Failure, inputFormatError, missingField } from './failure.ts';
import type { UploadedFile } from './fields.ts';
import { type ImageFormat, imageFormat } from './image-format.ts';
import type { Call } from './route.ts';
import { base64 } from './validate.ts';

/** `image_data` of a JSON body, decoded. */
export const MAX_IMAGE_DATA_BYTES = 10_485_760;

/** The file in the field; 400 where there is none or its bytes are no image. */
export function uploadedImage(call: Call, field: string): UploadedFile & { readonly format: ImageFormat } {
  const file = call.fields.files.get(field);
  if (file === undefined) throw missingField(field);
  return { ...file, format: formatOf(file.bytes) };
}

/** The image of a form's file, or of a JSON body's base64 text. Returns its format. */
export function imageOf(call: Call, fileField: string, textField: string): ImageFormat {
  if (call.fields.source === 'text') return uploadedImage(call, fileField).format;
  return formatOf(base64(call.fields, textField, MAX_IMAGE_DATA_BYTES));
}

/** Throws the 409 for an upload whose bytes are there already. */
export function refuseDuplicate(
  stored: Iterable<{ readonly id: string; readonly digest: string }>,
  digest: string,
  field: string,
): void {
  const twin = [...stored].find((each) => each.digest === digest);
  if (twin === undefined) return;
  throw new Failure(409, 'Duplicate resource', { field, issue: `'${twin.id}' has the same content.` });
}

function formatOf(bytes: Buffer): ImageFormat {
  const format = imageFormat(bytes);
  if (format === undefined) throw inputFormatError();
  return format;
}
