import { docLinks } from '../../api/doc-links.ts';
import { requestBody } from '../body/request-body.ts';
import { answerFacts, type CallFacts } from '../call-facts.ts';
import { code, said } from '../english.ts';
import { errorBody } from '../error-body.ts';
import type { Exchange } from '../exchange.ts';
import { inert } from '../inert.ts';
import { isNamed } from '../named-error.ts';
import { defineRule } from '../rule.ts';

type UnsupportedImage = CallFacts & {
  readonly named: boolean;
  /** The type that the uploaded part declares, if it is none of the accepted ones. */
  readonly declared: string | undefined;
};

const accepted = ['image/png', 'image/jpeg', 'application/dicom', 'application/octet-stream'];
const saysSo =
  /\b(?:image|file|dicom|png|jpe?g)\b.{0,60}\b(?:unsupported|not supported|corrupt(?:ed)?|unreadable|invalid format|cannot be (?:read|decoded))|\b(?:unsupported|corrupt(?:ed)?|invalid)\b.{0,30}\b(?:image|file) ?(?:format|type)?\b/i;

export default defineRule<UnsupportedImage>({
  id: 'unsupported-image',
  refines: 'bad-request',
  on: [400, 415, 'any'],
  docs: [docLinks.errorHandling, docLinks.aiTroubleshooting],
  title: { en: 'Image not readable' },
  match: (exchange) => {
    const body = errorBody(exchange.response?.body);
    const status = exchange.response?.status ?? 0;
    const named = isNamed(body, 'InputFormatError');
    const isSaid = (status === 400 || status === 415 || status === 422) && saysSo.test(body.message?.value ?? '');
    if (!named && !isSaid) return undefined;
    const declared = foreignType(exchange);
    const proof = declared ? [{ where: 'request-body', name: 'Content-Type', value: declared } as const] : [];
    return { ...answerFacts(exchange, proof), named, declared };
  },
  certainty: ({ named }) => (named ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, declared }) => ({
      cause: declared
        ? `The image was sent as ${code(declared)}, and the API reads DICOM, PNG and JPEG.${said(call)}`
        : `The image is of a format that the API does not read, or damaged.${said(call)}`,
      fix: [
        'Send DICOM, PNG or JPEG; convert anything else first.',
        'Open the very file that is sent in a viewer: a file cut off on the way looks damaged.',
        `In JSON, ${code('image_data')} is the base64 text alone, without ${code('data:image/png;base64,')} before it.`,
      ],
    }),
  },
});

function foreignType({ request }: Exchange): string | undefined {
  const body = requestBody(request.body);
  const types = body.kind === 'multipart' ? body.parts.filter((part) => part.file).map((part) => part.type) : [];
  const foreign = types.find((type) => type !== undefined && !accepted.includes(type));
  return foreign && inert(foreign, 60);
}
