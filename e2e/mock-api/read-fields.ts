import busboy from 'busboy';
import { Failure } from './failure.ts';
import { type Fields, NO_FIELDS, type UploadedFile } from './fields.ts';

/** What an endpoint takes as a body. */
export type BodyKind = 'json' | 'multipart' | 'dicom';

const MEDIA_TYPES: Readonly<Record<BodyKind, string>> = {
  json: 'application/json',
  multipart: 'multipart/form-data',
  dicom: 'application/dicom',
};

/** Throws 415 for a content type that is not one of the accepted kinds, 400 for a body that is not what it says. */
export async function readFields(
  accepted: readonly BodyKind[],
  contentType: string | undefined,
  body: Buffer,
): Promise<Fields> {
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase();
  const kind = accepted.find((each) => MEDIA_TYPES[each] === mediaType);
  if (kind === undefined || contentType === undefined) {
    const expected = accepted.map((each) => MEDIA_TYPES[each]).join(' or ');
    throw new Failure(415, 'Wrong content type', { field: 'Content-Type', issue: `Expected ${expected}.` });
  }
  if (kind === 'json') return readJson(body);
  return kind === 'multipart' ? readMultipart(contentType, body) : NO_FIELDS;
}

function readJson(body: Buffer): Fields {
  const value = parse(body.toString('utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Failure(400, 'The body is no JSON object', { field: 'body', issue: 'Must be a JSON object.' });
  }
  return { source: 'json', values: new Map(Object.entries(value)), files: new Map() };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(400, 'Malformed JSON', { issue: 'The body is not valid JSON.' });
  }
}

function readMultipart(contentType: string, body: Buffer): Promise<Fields> {
  const malformed = () =>
    new Failure(400, 'Malformed multipart body', {
      field: 'body',
      issue: 'The body is not valid multipart/form-data.',
    });
  return new Promise((resolve, reject) => {
    const values = new Map<string, string>();
    const files = new Map<string, UploadedFile>();
    try {
      const parser = busboy({ headers: { 'content-type': contentType } });
      parser.on('field', (name, value) => values.set(name, value));
      parser.on('file', (name, stream, info) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () =>
          files.set(name, { name: info.filename ?? '', mediaType: info.mimeType, bytes: Buffer.concat(chunks) }),
        );
        // A body that ends inside a file fails there too, and the parser's own error speaks for both.
        stream.on('error', () => undefined);
      });
      parser.on('error', () => reject(malformed()));
      parser.on('close', () => resolve({ source: 'text', values, files }));
      parser.end(body);
    } catch {
      reject(malformed());
    }
  });
}
