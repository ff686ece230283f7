/** The named values of a request, from a JSON body, a form or the query. */
export type UploadedFile = { readonly name: string; readonly mediaType: string; readonly bytes: Buffer };

export type Fields = {
  /** `text`: every value came as a string (a form, the query), so `5` and `true` arrive as '5' and 'true'. */
  readonly source: 'json' | 'text';
  readonly values: ReadonlyMap<string, unknown>;
  readonly files: ReadonlyMap<string, UploadedFile>;
};

export const NO_FIELDS: Fields = { source: 'text', values: new Map(), files: new Map() };

export function queryFields(query: URLSearchParams): Fields {
  return { source: 'text', values: new Map(query), files: new Map() };
}
