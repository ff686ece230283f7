import { docLinks } from '../../api/doc-links.ts';
import { maxFileBytes, maxImageDataBytes } from '../../api/endpoint.ts';
import { requestBody } from '../body/request-body.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { code, megabytes, said } from '../english.ts';
import type { Exchange } from '../exchange.ts';
import { headerValue } from '../headers.ts';
import { sendForm } from '../request-snippets.ts';
import { defineRule } from '../rule.ts';

type PayloadTooLarge = CallFacts & {
  /** Bytes of the whole request body, where known. */
  readonly size: number | undefined;
  readonly limit: number;
  readonly isJson: boolean;
};

const saysSo =
  /\b(?:too (?:large|big)|(?:exceed(?:s|ed)?|over|above)\b.{0,40}\b(?:size|limit|\d ?[km]i?b)|size limit)\b/i;

export default defineRule<PayloadTooLarge>({
  id: 'payload-too-large',
  refines: 'bad-request',
  on: [400, 413],
  docs: [docLinks.requestParameters],
  title: { en: 'Body too large' },
  match: (exchange) => {
    const facts = answered(exchange, 413, 400);
    if (!facts) return undefined;
    const { headers, body } = exchange.request;
    const isJson = requestBody(body).kind === 'json' || /json/.test(headerValue(headers, 'content-type') ?? '');
    const limit = isJson ? maxImageDataBytes : maxFileBytes;
    const size = sizeOf(exchange);
    const isSaid = facts.call.status === 413 || saysSo.test(facts.call.message ?? '');
    if (!isSaid && (size ?? 0) <= limit) return undefined;
    const proof = size === undefined ? [] : [{ where: 'request-body', name: 'size', value: `${size}` } as const];
    return { ...facts, evidence: [...facts.evidence, ...proof], size, limit, isJson };
  },
  certainty: ({ call, size = 0, limit }) => (call.status === 413 || size > limit ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, size, limit, isJson }) => {
      const body = size === undefined ? 'The request body' : `The request body of ${megabytes(size)}`;
      const isOver = size === undefined || size > limit;
      const overhead = isJson && size !== undefined ? `, of which base64 adds ${megabytes(size / 4)}` : '';
      return {
        // A gateway or a deployment of its own may allow less than the documentation says.
        cause: isOver
          ? `${body} is too large${overhead}; documented are at most ${megabytes(limit)}.${said(call)}`
          : `${body} is too large for this server, though the documentation allows ${megabytes(limit)}: a limit in front of the API is lower.${said(call)}`,
        fix: [
          ...(isJson
            ? [
                `Send the image as multipart ${code('image')} instead: up to ${megabytes(maxFileBytes)}, and without the third that base64 adds.`,
                `Otherwise make it smaller: ${megabytes(limit)} of base64 hold an image of ${megabytes((limit * 3) / 4)}.`,
              ]
            : ['Compress the DICOM file without loss, or send single images instead of a whole series.']),
          ...(isOver ? [] : [`Ask whoever runs ${code(call.host)} for the limit of its gateway.`]),
        ],
      };
    },
  },
  snippets: ({ call, isJson }) => (isJson ? sendForm(call, 'image') : []),
});

function sizeOf({ request }: Exchange): number | undefined {
  const declared = headerValue(request.headers, 'content-length');
  if (declared !== undefined && /^\d{1,15}$/.test(declared)) return Number(declared);
  return request.body.state === 'absent' ? undefined : request.body.size;
}
