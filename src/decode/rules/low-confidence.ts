import { docLinks } from '../../api/doc-links.ts';
import { documentedFields } from '../../api/documented-fields.ts';
import { answerFacts, type CallFacts } from '../call-facts.ts';
import { code, said } from '../english.ts';
import { errorBody } from '../error-body.ts';
import { isNamed } from '../named-error.ts';
import { defineRule } from '../rule.ts';

type LowConfidence = CallFacts & {
  readonly named: boolean;
  readonly score: number | undefined;
  readonly threshold: number | undefined;
  /** Documented parameters of the endpoint. */
  readonly fields: readonly string[];
};

const saysSo =
  /\bconfidence\b.{0,40}\b(?:low|below|under|less|insufficient)\b|\b(?:low|insufficient|poor)\b.{0,20}\bconfidence\b/i;
const scoreNames = ['confidence', 'confidence_score', 'score'];
const thresholdNames = ['threshold', 'confidence_threshold', 'min_confidence', 'confidence_min', 'required'];

export default defineRule<LowConfidence>({
  id: 'low-confidence',
  refines: 'unprocessable',
  on: [422, 'any'],
  docs: [docLinks.errorHandling, docLinks.aiTroubleshooting],
  title: { en: 'Confidence too low' },
  match: (exchange) => {
    const body = errorBody(exchange.response?.body);
    const named = isNamed(body, 'LowConfidence');
    const score = numberNamed(body.numbers, scoreNames);
    const isSaid = score !== undefined || saysSo.test(body.message?.value ?? '');
    if (!named && !(exchange.response?.status === 422 && isSaid)) return undefined;
    const { method, url } = exchange.request;
    const threshold = numberNamed(body.numbers, thresholdNames);
    return { ...answerFacts(exchange), named, score, threshold, fields: documentedFields(method, url) };
  },
  certainty: ({ named }) => (named ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, score, threshold, fields }) => {
      const figure = score === undefined ? 'The confidence of the result' : `The confidence of ${score}`;
      const limit = threshold === undefined ? 'under the accepted threshold' : `under the threshold of ${threshold}`;
      return {
        cause:
          score !== undefined && threshold !== undefined && score >= threshold
            ? `The server calls the confidence of ${score} too low, though its threshold is ${threshold}.${said(call)}`
            : `${figure} is ${limit}.${said(call)}`,
        fix: [
          'Send an image of better quality: uncompressed DICOM, full resolution, the right body part.',
          ...(fields.includes('modality')
            ? [`Name the ${code('modality')} instead of leaving it to ${code('auto-detect')}.`]
            : []),
          ...(fields.includes('confidence_threshold')
            ? [`If a lower confidence is good enough for your use, lower ${code('confidence_threshold')} (0 to 1).`]
            : []),
        ],
      };
    },
  },
});

function numberNamed(numbers: Readonly<Record<string, number>>, names: readonly string[]): number | undefined {
  const name = names.find((candidate) => Object.hasOwn(numbers, candidate));
  return name === undefined ? undefined : numbers[name];
}
