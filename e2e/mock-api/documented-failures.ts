import type { Control, NamedError } from './control.ts';
import { Failure, type FailureFacts, inputFormatError, missingField } from './failure.ts';
import type { Shape } from './shape-names.ts';

type Example = readonly [message: string, facts?: FailureFacts];

/** What a forced status says when nothing else is known: the examples of the documentation, word for word where it has one. */
const EXAMPLES: Readonly<Record<number, Example>> = {
  401: ['Invalid API key'],
  403: ['Insufficient scope', { field: 'scope', issue: 'Required scope: read:scans' }],
  404: ['Resource not found'],
  409: ['The resource exists already', { issue: 'A resource with the same content exists.' }],
  429: ['Rate limit exceeded', { retryAfter: 60 }],
  500: ['Temporary server failure'],
  502: ['The upstream gave no valid answer'],
  503: ['The service is down for a moment'],
  504: ['The upstream took too long'],
};

/** The flat examples of the documentation differ from the others. */
const FLAT_EXAMPLES: Readonly<Record<number, Example>> = {
  401: ['Missing or invalid API key'],
  429: ['Rate limit exceeded', { retryAfter: 10 }],
};

const NAMED: Readonly<Record<NamedError, Failure>> = {
  ModelUnavailable: new Failure(503, 'The model is offline or updating', { name: 'ModelUnavailable' }),
  LowConfidence: new Failure(422, 'The score is under the accepted threshold', { name: 'LowConfidence' }),
  InputFormatError: inputFormatError(),
};

/** The failure that the control asks for, or undefined when the call is to be done as it stands. */
export function forcedFailure(control: Control, shape: Shape): Failure | undefined {
  if (control.error !== undefined) return NAMED[control.error];
  if (control.status === undefined || control.status < 400) return undefined;
  if (control.status === 400) return missingField(shape === 'bare' ? 'image' : 'image_data');
  const flat = shape === 'flat' ? FLAT_EXAMPLES[control.status] : undefined;
  const [message, facts] = flat ?? EXAMPLES[control.status] ?? ['The request could not be served'];
  return new Failure(control.status, message, facts);
}
