import type { IncomingMessage } from 'node:http';

/** A request body: its length in bytes, and the bytes themselves up to the largest that any endpoint takes. */
export type ReceivedBody = { readonly length: number; readonly bytes: Buffer };

export const LARGEST_BODY_BYTES = 104_857_600;

/** Reads to the end, also what is too long: a browser reports a lost connection when the answer comes before its upload ends. */
export async function readBody(request: IncomingMessage): Promise<ReceivedBody> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= LARGEST_BODY_BYTES) chunks.push(chunk);
  }
  return { length, bytes: Buffer.concat(chunks) };
}
