import type { Endpoint } from '../api/endpoint.ts';
import type { Call } from './call.ts';
import type { Looks } from './content-type.ts';
import { callName, code } from './english.ts';

export type ContentType = {
  /** The whole header as sent; '' where it was not sent; undefined where it was not seen. */
  readonly declared: string | undefined;
  readonly looks: Looks | undefined;
  readonly expected: NonNullable<Endpoint['body']>;
  /** The body is another thing than the header says. */
  readonly proven: boolean;
  /** The server refuses the type; otherwise it is only not the documented one. */
  readonly isSaid: boolean;
};

export const expectedBodies: Readonly<Record<ContentType['expected'], string>> = {
  json: 'is JSON (`application/json`)',
  multipart: 'is a form (`multipart/form-data`)',
  'multipart-or-json': 'is JSON (`application/json`) or a form (`multipart/form-data`)',
};

/** What was sent and what it declares, without the full stop. */
export function describeContentType(
  { declared, looks, proven, isSaid }: ContentType,
  call: Pick<Call, 'method' | 'template'>,
): string {
  const noun = looks === 'json' ? 'JSON' : `${looks} data`;
  if (declared === undefined) return `The content type of ${code(callName(call))} is not accepted`;
  if (declared === '') return `No \`Content-Type\` was sent${looks ? ` with a body of ${noun}` : ''}`;
  if (proven && looks === 'multipart' && declared.startsWith('multipart/'))
    return `${code(declared)} was sent without the boundary of its parts`;
  const fault = proven ? `, but its body is ${noun}` : isSaid ? ', which is not accepted here' : '';
  return `The request declares ${code(declared)}${fault}`;
}
