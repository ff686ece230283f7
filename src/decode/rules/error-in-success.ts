import { docLinks } from '../../api/doc-links.ts';
import { type TypeMismatch, typeMismatch } from '../answer-type.ts';
import type { Call } from '../call.ts';
import { answerFacts, type CallFacts } from '../call-facts.ts';
import { callName, code, list, quote } from '../english.ts';
import { headerEvidence } from '../evidence.ts';
import { offeredFormats } from '../offered-formats.ts';
import { refusedPreflight } from '../refused-preflight.ts';
import { retryTransient } from '../retry.ts';
import { defineRule } from '../rule.ts';
import { saysError } from '../says-error.ts';
import { isSuccess } from '../status.ts';

type ErrorInSuccess = CallFacts & {
  /** The answer is of another type than was asked for; undefined where its envelope says error. */
  readonly mismatch: TypeMismatch | undefined;
  /** Values of `?format=` that the endpoint has. */
  readonly formats: readonly string[];
  /** The browser ended the call as well, so the page hardly took the answer for a success. */
  readonly failed: boolean;
};

export default defineRule<ErrorInSuccess>({
  id: 'error-in-success',
  refines: 'unknown-failure',
  hides: true,
  on: ['2xx'],
  docs: [docLinks.responseFormats, docLinks.errorHandling],
  title: { en: 'Error behind a success status' },
  match: (exchange) => {
    const { request, response } = exchange;
    // The body of a preflight is nobody's to use.
    if (!response || !isSuccess(response.status) || refusedPreflight(exchange)) return undefined;
    const formats = offeredFormats(request.method, request.url);
    const failed = exchange.failure !== undefined;
    if (saysError(response.body)) return { ...answerFacts(exchange), mismatch: undefined, formats, failed };
    const mismatch = typeMismatch(exchange);
    if (!mismatch) return undefined;
    const evidence = [
      ...headerEvidence('response-header', response.headers, 'content-type'),
      ...headerEvidence('request-header', request.headers, 'accept'),
    ];
    return { ...answerFacts(exchange, evidence), mismatch, formats, failed };
  },
  certainty: ({ mismatch, failed }) => (mismatch || failed ? 'likely' : 'certain'),
  retry: ({ call, mismatch }) =>
    mismatch ? { verdict: 'never', reason: 'unchanged-url' } : retryTransient(call.method),
  words: {
    en: ({ call, mismatch, formats }) =>
      mismatch
        ? {
            cause: `The status is ${call.status}, but the answer is ${code(mismatch.came)} where ${code(mismatch.asked)} was asked for${call.html && call.message ? `: a page titled ${quote(call.message)}` : ''}.`,
            fix:
              mismatch.came === 'text/html'
                ? [
                    `Check that the API is at ${code(call.origin)}: a web server that answers unknown paths with its start page, a sign-in page or a proxy looks like this.`,
                    `Check ${code('Content-Type')} before you parse: ${code('response.json()')} fails on a page with “Unexpected token <”.`,
                  ]
                : [askFor(call, mismatch, formats), `Check ${code('Content-Type')} of the answer before you parse it.`],
          }
        : {
            cause: `The status is ${call.status}, but the body says error${call.claimed === undefined ? '' : ` ${call.claimed}`}${call.message ? `: ${quote(call.message)}` : '.'}`,
            fix: [
              `Check the body of ${code(callName(call))} for an error before you use its data: ${code('response.ok')} is true here.`,
              'Then deal with the error that the body names.',
            ],
          },
  },
  snippets: ({ mismatch, formats }) => {
    if (!mismatch) return [{ language: 'javascript', code: checkEnvelope }];
    const format = formats.includes('json') ? 'json' : formats[0];
    return [{ language: 'http', code: mismatch.byFormat ? `?format=${format}` : 'Accept: application/json' }];
  },
});

const checkEnvelope = `const answer = await response.json();
if (!response.ok || answer.status === 'error') throw new Error(answer.error?.message ?? String(response.status));`;

function askFor(call: Call, { asked, came, byFormat }: TypeMismatch, formats: readonly string[]): string {
  const offered = list(formats.map(code), 'or');
  if (!byFormat)
    return `Ask for what your code reads: ${code('Accept: application/json')}; by ${code('?format=')} the endpoint is documented with ${offered}.`;
  return formats.some((format) => asked.endsWith(`/${format}`))
    ? `${code('?format=')} is documented with ${offered}, and this server did not heed it: read ${code(came)}, or ask whoever runs ${code(call.host)}.`
    : `Ask for a format that ${code(callName(call))} is documented with (${code('?format=')}): ${offered}.`;
}
