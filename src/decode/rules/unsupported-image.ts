import { docLinks } from '../../api/doc-links.ts';
import { documentedParameter } from '../../api/documented-fields.ts';
import { acceptedKinds, kindOfMediaType } from '../body/image-kind.ts';
import { answerFacts, type CallFacts } from '../call-facts.ts';
import type { Evidence } from '../diagnosis.ts';
import { code, said } from '../english.ts';
import { describeImage } from '../english-image.ts';
import { errorBody } from '../error-body.ts';
import { isNamed } from '../named-error.ts';
import { defineRule } from '../rule.ts';
import { isMislabelled, type SentImage, sentImages } from '../sent-images.ts';

type UnsupportedImage = CallFacts & {
  readonly named: boolean;
  readonly isSaid: boolean;
  /** The file at fault, where the request shows which. */
  readonly image: SentImage | undefined;
  /** The image is in JSON, or may be: the endpoint takes base64 and the request was not seen. */
  readonly isJson: boolean;
};

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
    const isSuspect = status === 400 || status === 415 || status === 422;
    const isSaid = isSuspect && saysSo.test(body.message?.value ?? '');
    const image = named || isSuspect ? sentImages(exchange).find(isAtFault) : undefined;
    if (!named && !isSaid && !image) return undefined;
    const { method, url } = exchange.request;
    const isJson = image ? image.pointer !== undefined : !!documentedParameter(method, url, 'image_data');
    return { ...answerFacts(exchange, image ? [proof(image)] : []), named, isSaid, image, isJson };
  },
  certainty: ({ named, isSaid, image }) => (named || (isSaid && image) ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, image, isJson }) => ({
      cause: `${image ? describeImage(image) : 'The image is damaged, or of a format that the API does not read'}.${said(call)}`,
      fix: [
        image && isMislabelled(image) && image.kind && acceptedKinds.includes(image.kind)
          ? `Declare what the file is: ${code(`Content-Type: ${mediaTypes[image.kind] ?? ''}`)} on the part ${code(image.name)}.`
          : 'Send DICOM, PNG or JPEG; convert anything else first.',
        'Open the very file that was sent in a viewer: it may have been cut off on the way.',
        ...(!isJson
          ? []
          : [
              `In JSON, ${code('image_data')} is the base64 text alone, without ${code('data:image/png;base64,')} before it.`,
            ]),
      ],
    }),
  },
});

const mediaTypes: Readonly<Record<string, string>> = {
  dicom: 'application/dicom',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

/** Of a kind that is not accepted, by its bytes or else by what it declares, or of another than it declares. */
function isAtFault(image: SentImage): boolean {
  if (image.kind !== undefined) return !acceptedKinds.includes(image.kind) || isMislabelled(image);
  const { declared } = image;
  const named = declared === undefined ? undefined : kindOfMediaType(declared);
  return named === undefined ? /^(?:image|video|audio|text)\//.test(declared ?? '') : !acceptedKinds.includes(named);
}

function proof({ name, pointer, declared, kind }: SentImage): Evidence {
  const value = [declared, kind].filter((part) => part !== undefined).join(' / ');
  return { where: 'request-body', name, value, ...(pointer === undefined ? {} : { pointer }) };
}
