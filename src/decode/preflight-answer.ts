import type { Snippet } from './diagnosis.ts';

/** What calls to the API carry by its documentation: without them the next call would be refused. */
const documentedHeaders = {
  authorization: ['authorization', 'content-type', 'x-neolens-client'],
  'x-api-key': ['x-api-key', 'content-type'],
} as const;

type Asked = {
  readonly origin: string;
  readonly method: string | undefined;
  readonly headers: readonly string[];
  /** Which header the host takes the key in. */
  readonly header: keyof typeof documentedHeaders;
};

/** The answer that lets a call pass, and those to other endpoints with it. */
export function preflightAnswer({ origin, method, headers, header }: Asked): readonly Snippet[] {
  const names = new Set([...headers, ...documentedHeaders[header]]);
  const lines = [
    'HTTP/1.1 204 No Content',
    `Access-Control-Allow-Origin: ${origin}`,
    `Access-Control-Allow-Methods: ${method ?? 'GET, POST, PUT, DELETE'}`,
    `Access-Control-Allow-Headers: ${[...names].join(', ')}`,
  ];
  return [{ language: 'http', code: lines.join('\n') }];
}
