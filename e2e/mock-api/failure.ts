/** What a failed call knows beside its status and message, in no particular body shape. */
export type FailureFacts = {
  /** One of the documented error names, e.g. `LowConfidence`. */
  readonly name?: string;
  /** The request's part that is at fault; `issue` says what is wrong with it. */
  readonly field?: string;
  readonly issue?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A call that fails. The message has no reason phrase and no full stop: the body's shape adds what it needs. */
export class Failure extends Error {
  readonly status: number;
  readonly facts: FailureFacts;

  constructor(status: number, message: string, facts: FailureFacts = {}) {
    super(message);
    this.status = status;
    this.facts = facts;
  }
}

export const REQUIRED_ISSUE = 'This field is required.';

export function missingField(field: string): Failure {
  return new Failure(400, `Missing required field '${field}'`, { field, issue: REQUIRED_ISSUE });
}

export function invalidField(field: string, issue: string): Failure {
  return new Failure(400, `Invalid value for '${field}'`, { field, issue });
}

/** `what` as in "Scan 'scan_7'". */
export function notFound(what: string): Failure {
  return new Failure(404, `${what} does not exist`, { issue: `${what} does not exist.` });
}

/** Names no field: by the documentation this error is about the image, whatever it was sent as. */
export function inputFormatError(): Failure {
  return new Failure(400, 'The image format is unsupported or corrupted', {
    name: 'InputFormatError',
    issue: 'The bytes are no DICOM, PNG or JPEG.',
  });
}
