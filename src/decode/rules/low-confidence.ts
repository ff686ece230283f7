import { docLinks } from '../../api/doc-links.ts';
import { answerFacts, type CallFacts } from '../call-facts.ts';
import { code, said } from '../english.ts';
import { errorBody } from '../error-body.ts';
import { isNamed } from '../named-error.ts';
import { defineRule } from '../rule.ts';

type LowConfidence = CallFacts & {
  readonly named: boolean;
  readonly score: number | undefined;
  readonly threshold: number | undefined;
};

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
    const isSaid = score !== undefined || /\bconfidence\b/i.test(body.message?.value ?? '');
    if (!named && !(exchange.response?.status === 422 && isSaid)) return undefined;
    return { ...answerFacts(exchange), named, score, threshold: numberNamed(body.numbers, thresholdNames) };
  },
  certainty: ({ named }) => (named ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, score, threshold }) => {
      const figure = score === undefined ? 'The confidence of the result' : `The confidence of ${score}`;
      const limit = threshold === undefined ? 'under the accepted threshold' : `under the threshold of ${threshold}`;
      return {
        cause: `${figure} is ${limit}.${said(call)}`,
        fix: [
          'Send an image of better quality: uncompressed DICOM, full resolution, the right body part.',
          `Name the ${code('modality')} instead of leaving it to ${code('auto-detect')}.`,
          `If a lower confidence is acceptable for your use, lower ${code('confidence_threshold')} (0 to 1).`,
        ],
      };
    },
  },
});

function numberNamed(numbers: Readonly<Record<string, number>>, names: readonly string[]): number | undefined {
  const name = names.find((candidate) => Object.hasOwn(numbers, candidate));
  return name === undefined ? undefined : numbers[name];
}
