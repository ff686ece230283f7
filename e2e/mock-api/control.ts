/**
 * What a caller can ask of the mock in the URL. No custom header is needed, so asking never causes a preflight, and the
 * preflight of a call has the same URL and so obeys the same wish. Controls are taken out of the query before an endpoint
 * sees it; a control that does not exist, or has a value that does not, is answered 400.
 *
 * | Query parameter     | Values                                                        | What the server does then |
 * |---------------------|---------------------------------------------------------------|---------------------------|
 * | `mock-status`       | 200 to 599                                                    | Answers with this status instead of doing the call; 400 and above with an error body. A forced 429 claims that nothing remains; the real count knows only the one call. |
 * | `mock-error`        | `ModelUnavailable` `LowConfidence` `InputFormatError`         | Fails with this named error and its documented status. |
 * | `mock-sent-status`  | 200 to 599                                                    | Sends this status while the body keeps saying the real one: body and status disagree, or a 200 holds an error. |
 * | `mock-shape`        | see `SHAPES`                                                  | Writes whatever error body is due in this shape. |
 * | `mock-details`      | `object` `string` `null` `absent`                             | Writes `details` in this form, where the shape has one. |
 * | `mock-hostile`      | `markup` `control` `bidi` `long`                              | Adds HTML, control characters, direction overrides or 100,000 characters to the error message. |
 * | `mock-bytes`        | 0 to 50,000,000                                               | Makes an error body at least this long. |
 * | `mock-cors`         | see `CORS_MODES`                                              | `ok` reflects the origin; the others withhold a part of it. |
 * | `mock-rate`         | see `RATE_FORMS`                                              | Writes the rate-limit figures in this form; `words` leaves only a sentence in the 429's message. |
 * | `mock-retry`        | see `RETRY_FORMS`, or whole seconds                           | Writes `Retry-After` in this form; a number is sent with any failure, whatever the body says. |
 * | `mock-age`          | seconds                                                       | Adds `Age`, as an answer from a cache has. |
 * | `mock-fault`        | `drop` `reset` `headers-only` `cut-body`                      | Closes the connection before the answer (not counted), resets it, closes it after the headers, or half-way in the body. |
 * | `mock-delay`        | 0 to 600,000 ms                                               | Answers that much later. |
 * | `mock-redirect`     | `same` `cross`                                                | Answers 307 to the same URL without this control, on this origin or on `localhost` instead of `127.0.0.1`. |
 * | `mock-client`       | `required`                                                    | Insists on `X-Neolens-Client`, as the Request Parameters page says. |
 * | `mock-max-bytes`    | 0 to 104,857,600                                              | Puts the size limit of a request body here. |
 * | `mock-note`         | anything                                                      | Nothing: tells calls apart. |
 */
import { CORS_MODES, type CorsMode } from './cors.ts';
import { Failure } from './failure.ts';
import { RATE_FORMS, type RateForm } from './rate-headers.ts';
import { RETRY_FORMS, type RetryForm } from './retry-after.ts';
import { DETAILS_FORMS, type DetailsForm, SHAPES, type Shape } from './shape-names.ts';

const NAMED_ERRORS = ['ModelUnavailable', 'LowConfidence', 'InputFormatError'] as const;
const HOSTILE = ['markup', 'control', 'bidi', 'long'] as const;
const FAULTS = ['drop', 'reset', 'headers-only', 'cut-body'] as const;
export type NamedError = (typeof NAMED_ERRORS)[number];
export type Hostile = (typeof HOSTILE)[number];
export type Fault = (typeof FAULTS)[number];

export type Control = {
  readonly status: number | undefined;
  readonly error: NamedError | undefined;
  readonly sentStatus: number | undefined;
  readonly shape: Shape | undefined;
  readonly details: DetailsForm | undefined;
  readonly hostile: Hostile | undefined;
  readonly bytes: number;
  readonly cors: CorsMode;
  readonly rate: RateForm;
  readonly retry: RetryForm | number;
  readonly age: number | undefined;
  readonly fault: Fault | undefined;
  readonly delay: number;
  readonly redirect: 'same' | 'cross' | undefined;
  readonly clientRequired: boolean;
  readonly maxBytes: number | undefined;
};

/** Takes all `mock-` parameters out of the query. `problem` is the 400 for the first one that makes no sense; the others still count. */
export function takeControl(query: URLSearchParams): { control: Control; problem: Failure | undefined } {
  const problems: Failure[] = [];
  const given = new Map<string, string>();
  for (const [name, value] of [...query]) {
    if (!name.startsWith('mock-')) continue;
    given.set(name, value);
    query.delete(name);
  }

  function take<T>(name: string, read: (value: string) => T | undefined, expected: string): T | undefined {
    const value = given.get(name);
    given.delete(name);
    if (value === undefined) return undefined;
    const meaning = read(value);
    if (meaning === undefined) {
      problems.push(
        new Failure(400, `Invalid mock control '${name}'`, { field: name, issue: `Must be one of ${expected}.` }),
      );
    }
    return meaning;
  }
  const choice = <T extends string>(name: string, values: readonly T[]): T | undefined =>
    take(name, (value) => values.find((each) => each === value), values.join(', '));
  const whole = (name: string, min: number, max: number): number | undefined =>
    take(name, (value) => wholeNumber(value, min, max), `the whole numbers from ${min} to ${max}`);

  const control: Control = {
    status: whole('mock-status', 200, 599),
    error: choice('mock-error', NAMED_ERRORS),
    sentStatus: whole('mock-sent-status', 200, 599),
    shape: choice('mock-shape', SHAPES),
    details: choice('mock-details', DETAILS_FORMS),
    hostile: choice('mock-hostile', HOSTILE),
    bytes: whole('mock-bytes', 0, 50_000_000) ?? 0,
    cors: choice('mock-cors', CORS_MODES) ?? 'ok',
    rate: choice('mock-rate', RATE_FORMS) ?? 'seconds',
    retry: take('mock-retry', readRetry, `${RETRY_FORMS.join(', ')}, whole seconds`) ?? 'seconds',
    age: whole('mock-age', 0, 86_400),
    fault: choice('mock-fault', FAULTS),
    delay: whole('mock-delay', 0, 600_000) ?? 0,
    redirect: choice('mock-redirect', ['same', 'cross']),
    clientRequired: choice('mock-client', ['required']) === 'required',
    maxBytes: whole('mock-max-bytes', 0, 104_857_600),
  };
  given.delete('mock-note');
  for (const name of given.keys()) {
    problems.push(new Failure(400, `Unknown mock control '${name}'`, { field: name, issue: 'No such control.' }));
  }
  return { control, problem: problems[0] };
}

function readRetry(value: string): RetryForm | number | undefined {
  return RETRY_FORMS.find((form) => form === value) ?? wholeNumber(value, 0, 31_536_000);
}

function wholeNumber(value: string, min: number, max: number): number | undefined {
  if (!/^\d{1,9}$/.test(value)) return undefined;
  const number = Number(value);
  return number >= min && number <= max ? number : undefined;
}
