import { docLinks } from '../../api/doc-links.ts';
import { maxFileBytes, maxImageDataBytes } from '../../api/endpoint.ts';
import { findEndpoint } from '../../api/find-endpoint.ts';
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
  /** Documented for such a body; undefined where it was not seen which kind it is. */
  readonly limit: number | undefined;
  readonly isJson: boolean;
};

const saysSo =
  /\b(?:body|payload|files?|images?|uploads?|entity|content|request|dicom)\b.{0,40}\b(?:too (?:large|big)|(?:exceed(?:s|ed)?|over|above)\b.{0,40}\b(?:size|limit|\d ?[km]i?b))|\b(?:size limit|max(?:imum)? (?:body|file|upload|request) size)\b|^too (?:large|big)\b/i;

export default defineRule<PayloadTooLarge>({
  id: 'payload-too-large',
  refines: 'bad-request',
  on: [400, 413],
  docs: [docLinks.requestParameters],
  title: { en: 'Body too large' },
  match: (exchange) => {
    const facts = answered(exchange, 413, 400);
    if (!facts) return undefined;
    const format = formatOf(exchange);
    const isJson = format === 'json';
    const limit = format && (isJson ? maxImageDataBytes : maxFileBytes);
    const size = sizeOf(exchange);
    const isSaid = facts.call.status === 413 || saysSo.test(facts.call.message ?? '');
    if (!isSaid && (size ?? 0) <= (limit ?? maxFileBytes)) return undefined;
    const proof = size === undefined ? [] : [{ where: 'request-body', name: 'size', value: `${size}` } as const];
    return { ...facts, evidence: [...facts.evidence, ...proof], size, limit, isJson };
  },
  certainty: ({ call, size = 0, limit }) =>
    call.status === 413 || size > (limit ?? maxFileBytes) ? 'certain' : 'likely',
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, size, limit, isJson }) => {
      const body = size === undefined ? 'The request body' : `The request body of ${megabytes(size)}`;
      const isOver = size === undefined || size > (limit ?? maxImageDataBytes);
      const file = megabytes(maxFileBytes);
      const documented =
        limit === undefined ? `${megabytes(maxImageDataBytes)} of JSON or ${file} of a file` : megabytes(limit);
      const overhead = isJson && size !== undefined ? `, of which base64 adds ${megabytes(size / 4)}` : '';
      return {
        // A gateway or a deployment of its own may allow less than the documentation says.
        cause: isOver
          ? `${body} is too large${overhead}; the documentation allows at most ${documented}.${said(call)}`
          : `${body} is too large for this server, though the documentation allows ${documented}: its own limit is lower.${said(call)}`,
        fix: [
          ...(isJson
            ? [
                `Send the image as multipart ${code('image')} instead: up to ${file}, and without the third that base64 adds.`,
                `Otherwise make it smaller: ${documented} of base64 hold an image of ${megabytes((maxImageDataBytes * 3) / 4)}.`,
              ]
            : ['Compress the DICOM file without loss, or send single images instead of a whole series.']),
          ...(isOver ? [] : [`Ask whoever runs ${code(call.host)} for the limit of its gateway.`]),
        ],
      };
    },
  },
  snippets: ({ call, isJson }) => (isJson ? sendForm(call, 'image') : []),
});

function formatOf({ request: { method, url, headers, body } }: Exchange): 'json' | 'form' | undefined {
  const { kind } = requestBody(body);
  const declared = headerValue(headers, 'content-type') ?? '';
  if (kind === 'json' || /json/.test(declared)) return 'json';
  if (kind === 'multipart' || /multipart/.test(declared)) return 'form';
  const documented = findEndpoint(method, url)?.body;
  return documented === 'multipart' ? 'form' : documented === 'json' ? 'json' : undefined;
}

function sizeOf({ request }: Exchange): number | undefined {
  const declared = headerValue(request.headers, 'content-length');
  if (declared !== undefined && /^\d{1,15}$/.test(declared)) return Number(declared);
  return request.body.state === 'absent' ? undefined : request.body.size;
}
