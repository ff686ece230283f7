/** Bodies that carry canaries. Bytes are strings of one character each. */

type Part = { readonly name: string; readonly content: string; readonly file?: string };

/** Content type and text of a form with files. */
export function form(parts: readonly Part[]): [string, string] {
  const boundary = 'mock-boundary';
  const text = parts.map(({ name, content, file }) => {
    const disposition = `Content-Disposition: form-data; name="${name}"`;
    const head =
      file === undefined ? disposition : `${disposition}; filename="${file}"\r\nContent-Type: application/dicom`;
    return `--${boundary}\r\n${head}\r\n\r\n${content}\r\n`;
  });
  return [`multipart/form-data; boundary=${boundary}`, `${text.join('')}--${boundary}--\r\n`];
}

/** A DICOM file that ends with its patient: preamble, prefix, and explicit little-endian elements. */
export function dicom(name: string, birthDate: string, recordNumber: string): string {
  return [
    '\0'.repeat(128),
    'DICM',
    element(0x0010, 0x0010, 'PN', name),
    element(0x0010, 0x0020, 'LO', recordNumber),
    element(0x0010, 0x0030, 'DA', birthDate),
  ].join('');
}

function element(group: number, number: number, representation: string, value: string): string {
  const even = value.length % 2 === 0 ? value : `${value} `;
  return short(group) + short(number) + representation + short(even.length) + even;
}

function short(value: number): string {
  return String.fromCharCode(value & 0xff, value >> 8);
}

/** A PNG's signature and what should be its pixels, as base64. */
export function image(pixels: string): string {
  return Buffer.from(`\x89PNG\r\n\x1a\n${pixels}`, 'latin1').toString('base64');
}

/** A JSON Web Token that nobody signed. */
export function jwt(subject: string, signature: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'HS256' })}.${part({ sub: subject })}.${signature}`;
}
