import type { Endpoint } from '../api/endpoint.ts';
import type { RequestBody } from './body/request-body.ts';

/** What a body is by its own looks, where a content type can agree or disagree with it. */
export type Looks = 'json' | 'form' | 'multipart';

export function looksOf({ kind }: RequestBody): Looks | undefined {
  return kind === 'json' || kind === 'form' || kind === 'multipart' ? kind : undefined;
}

/** Whether a body is another thing than its `Content-Type` says, '' for none. */
export function disagree(declared: string, looks: Looks): boolean {
  if (looks === 'multipart') return !/^multipart\/[^;]*;.*boundary=/i.test(declared);
  return looks === 'json' ? !/json/i.test(declared) : /json|multipart/i.test(declared);
}

const accepted: Readonly<Record<NonNullable<Endpoint['body']>, RegExp>> = {
  json: /json/i,
  multipart: /^\s*multipart\//i,
  'multipart-or-json': /json|^\s*multipart\//i,
};

/** Whether a type is declared that is not documented for the endpoint. */
export function isForeign(declared: string, documented: Endpoint['body']): boolean {
  return documented !== undefined && declared !== '' && !accepted[documented].test(declared);
}

/** Whether what a call declares, and maybe is, is of no kind that is documented for its endpoint: an image as it is, for one. */
export function isUndocumented(declared: string, body: RequestBody, documented: Endpoint['body']): boolean {
  // Where nothing was sent the type is not at fault, and where it breaks off the JSON is.
  const isSent = body.kind !== 'absent' && body.kind !== 'broken-json';
  return isSent && isForeign(declared, documented);
}
