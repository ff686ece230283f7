import { STATUS_CODES } from 'node:http';
import { encodeCsv, encodeXml, escapeMarkup } from './encode.ts';
import { type FailureFacts, REQUIRED_ISSUE } from './failure.ts';
import type { DetailsForm, Shape } from './shape-names.ts';

/** All that an error body can be made of. `status` is what the body says, not what is sent; `timestamp` is an ISO date. */
export type ErrorFacts = {
  readonly status: number;
  readonly message: string;
  readonly facts: FailureFacts;
  readonly details: DetailsForm | undefined;
  /** Seconds that the body names, if it does. */
  readonly retryAfter: number | undefined;
  /** Seconds that only the message's words name. */
  readonly tryAgainIn: number | undefined;
  readonly requestId: string;
  readonly timestamp: string;
  readonly path: string;
  /** Text that makes the body long. */
  readonly padding: string;
};
export type ErrorBody = { readonly contentType: string | undefined; readonly text: string };

/** Symbolic codes of the documentation, and others in their manner. */
const SYMBOLS: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'INVALID_AUTH',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  429: 'RATE_LIMITED',
  500: 'INTERNAL_ERROR',
  503: 'MODEL_BUSY',
};

export function errorBody(shape: Shape, error: ErrorFacts): ErrorBody {
  switch (shape) {
    case 'seed':
      return json({ error: seedError(error), ...padded(error) }, 2);
    case 'seed-request-id':
      return json({ error: { ...seedError(error), request_id: error.requestId }, ...padded(error) });
    case 'seed-unknown-fields':
      return json({
        error: { ...seedError(error), severity: 'high', hints: ['a', 'b'] },
        region: 'eu',
        ...padded(error),
      });
    case 'envelope':
      return json({
        status: 'error',
        timestamp: error.timestamp,
        error: codeAndMessage(error, error.status, 'string'),
        ...padded(error),
      });
    case 'flat':
      return json({ ...flat(error), ...padded(error) });
    case 'bare':
      return json({ error: bareText(error), ...padded(error) });
    case 'symbolic':
      return json({
        error: codeAndMessage(error, error.facts.name ?? SYMBOLS[error.status] ?? symbol(error.status), 'absent'),
        ...padded(error),
      });
    case 'problem':
      return { contentType: 'application/problem+json', text: JSON.stringify(problem(error)) };
    case 'csv':
      return { contentType: 'text/csv; charset=utf-8', text: encodeCsv([row(error)]) };
    case 'xml':
      return { contentType: 'application/xml', text: encodeXml('response', { status: 'error', error: row(error) }) };
    case 'html':
      return { contentType: 'text/html; charset=utf-8', text: html(error) };
    case 'text':
      return { contentType: 'text/plain; charset=utf-8', text: `${sentence(error)}${error.padding}\n` };
    case 'empty':
      return { contentType: undefined, text: '' };
    case 'cut-json': {
      const { contentType, text } = errorBody('seed', error);
      return { contentType, text: text.slice(0, Math.ceil(text.length * 0.6)) };
    }
  }
}

function json(body: unknown, indent?: number): ErrorBody {
  return { contentType: 'application/json', text: JSON.stringify(body, null, indent) };
}

function seedError(error: ErrorFacts): object {
  // A 429 of the troubleshooting page has `retry_after` where the others have `details`.
  return codeAndMessage(error, error.status, error.retryAfter === undefined ? 'object' : 'absent');
}

function codeAndMessage(error: ErrorFacts, code: number | string, usual: DetailsForm): object {
  return {
    code,
    message: sentence(error),
    ...details(error, error.details ?? usual),
    ...(error.retryAfter === undefined ? {} : { retry_after: error.retryAfter }),
  };
}

function details(error: ErrorFacts, form: DetailsForm): { details?: unknown } {
  const { field, issue } = error.facts;
  if (form === 'absent') return {};
  if (form === 'string') return { details: issue ?? `${error.message}.` };
  if (form === 'null' || (issue === undefined && error.details === undefined)) return { details: null };
  return { details: { ...(field === undefined ? {} : { field }), issue: issue ?? `${error.message}.` } };
}

function flat(error: ErrorFacts): object {
  return {
    error: error.facts.name ?? reason(error.status),
    ...(error.status === 429 ? { code: 429 } : {}),
    message: `${error.message}.${tryAgain(error.retryAfter ?? error.tryAgainIn)}`,
  };
}

function bareText(error: ErrorFacts): string {
  const { field, issue, name } = error.facts;
  if (field !== undefined && issue === REQUIRED_ISSUE) return `Missing required field: ${field}`;
  const text = name === undefined ? error.message : `${name}: ${error.message}`;
  return error.tryAgainIn === undefined ? text : `${text}.${tryAgain(error.tryAgainIn)}`;
}

function problem(error: ErrorFacts): object {
  const quota = error.status === 429;
  const registry = 'https://iana.org/assignments/http-problem-types';
  return {
    type: quota ? `${registry}#quota-exceeded` : 'about:blank',
    title: error.facts.name ?? reason(error.status),
    status: error.status,
    detail: `${error.message}.${tryAgain(error.tryAgainIn)}`,
    instance: error.path,
    ...(quota ? { 'violated-policies': ['key'] } : {}),
    ...(error.retryAfter === undefined ? {} : { retry_after: error.retryAfter }),
    ...padded(error),
  };
}

function row(error: ErrorFacts): Record<string, unknown> {
  return {
    code: error.status,
    message: sentence(error),
    details: error.facts.issue ?? '',
    ...(error.retryAfter === undefined ? {} : { retry_after: error.retryAfter }),
    request_id: error.requestId,
    ...padded(error),
  };
}

function html(error: ErrorFacts): string {
  const title = `${error.status} ${reason(error.status)}`;
  // The message stands unescaped, as in the careless gateway pages that a reader has to survive.
  return `<!DOCTYPE html>\n<html>\n<head><title>${title}</title></head>\n<body>\n<h1>${escapeMarkup(title)}</h1>\n<p>${error.message}.${tryAgain(error.tryAgainIn)}</p>\n<hr>gateway\n${error.padding}</body>\n</html>\n`;
}

/** `Unauthorized: Invalid API key`; a named error has its name in front instead. */
function sentence(error: ErrorFacts): string {
  const text = `${error.facts.name ?? reason(error.status)}: ${error.message}`;
  return error.tryAgainIn === undefined ? text : `${text}.${tryAgain(error.tryAgainIn)}`;
}

function tryAgain(seconds: number | undefined): string {
  return seconds === undefined ? '' : ` Try again in ${seconds} seconds.`;
}

function padded(error: ErrorFacts): object {
  return error.padding === '' ? {} : { trace: error.padding };
}

function reason(status: number): string {
  return STATUS_CODES[status] ?? 'Error';
}

function symbol(status: number): string {
  return reason(status)
    .toUpperCase()
    .replaceAll(/[^A-Z]+/g, '_');
}
