export type ImageFormat = 'DICOM' | 'PNG' | 'JPEG';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG_START = Buffer.from([0xff, 0xd8, 0xff]);
/** A DICOM file has these four letters after a preamble of 128 bytes. */
const DICOM_PREAMBLE_BYTES = 128;
const DICOM_MARK = 'DICM';

/** The format that the bytes themselves show; their declared type and name do not count. */
export function imageFormat(bytes: Buffer): ImageFormat | undefined {
  if (bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return 'PNG';
  if (bytes.subarray(0, JPEG_START.length).equals(JPEG_START)) return 'JPEG';
  const mark = bytes.toString('latin1', DICOM_PREAMBLE_BYTES, DICOM_PREAMBLE_BYTES + DICOM_MARK.length);
  return mark === DICOM_MARK ? 'DICOM' : undefined;
}
