/** One documented operation of the API. Times are ms, sizes are bytes. */
export type Endpoint = {
  readonly method: Method;
  /** Below `/v1`: `/scans/{id}`. */
  readonly path: string;
  /** Only on the demo host, which has no `/v1`. */
  readonly demo?: true;
  /** Scopes that the documentation asks for; empty where it names none. */
  readonly scopes: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly body?: 'multipart' | 'json' | 'multipart-or-json';
  readonly kind: Kind;
};

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What the endpoint does, by the names of the documented response times. */
export type Kind = 'authentication' | 'upload' | 'analysis' | 'report' | 'metadata';

export type Parameter = {
  readonly name: string;
  readonly in: 'query' | 'multipart' | 'json' | 'body';
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'file' | 'base64' | 'sort';
  readonly required?: true;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly values?: readonly string[];
  readonly default?: string | number | boolean;
  /** Largest size in bytes. */
  readonly maxBytes?: number;
};

/** Documented 95th percentiles, ms. */
export const expectedMs: Readonly<Record<Kind, number>> = {
  authentication: 180,
  upload: 2_800,
  analysis: 14_200,
  report: 4_800,
  metadata: 420,
};

/** Documented largest sizes, bytes: an uploaded file, and the base64 text of `image_data`. */
export const maxFileBytes = 100 * 1024 * 1024;
export const maxImageDataBytes = 10 * 1024 * 1024;
