import { docLinks } from '../../api/doc-links.ts';
import { documentedFields } from '../../api/documented-fields.ts';
import type { Endpoint } from '../../api/endpoint.ts';
import { findEndpoint } from '../../api/find-endpoint.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { callName, code, list, quote, said } from '../english.ts';
import { takesBody } from '../retry.ts';
import { defineRule } from '../rule.ts';

type BadRequest = CallFacts & {
  readonly fields: readonly string[];
  /** What the endpoint takes as a body; undefined for a call without one. */
  readonly takes: NonNullable<Endpoint['body']> | undefined;
  /** The answer's body was seen, or seen to be missing. */
  readonly seen: boolean;
};

export default defineRule<BadRequest>({
  id: 'bad-request',
  refines: 'client-error',
  on: [400],
  docs: [docLinks.requestParameters, docLinks.troubleshooting],
  title: { en: 'Request not valid' },
  match: (exchange) => {
    const facts = answered(exchange, 400);
    const { method, url, body } = exchange.request;
    const hasBody = body.state === 'present' || takesBody(method);
    return (
      facts && {
        ...facts,
        fields: documentedFields(method, url),
        takes: hasBody ? (findEndpoint(method, url)?.body ?? 'json') : undefined,
        seen: exchange.response?.body.state !== 'unseen',
      }
    );
  },
  certainty: () => 'likely',
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, fields, takes, seen }) => ({
      cause:
        call.message && !call.html
          ? `The server rejected the request as not valid: ${quote(call.message)}${said(call.claimed === undefined ? {} : { claimed: call.claimed })}`
          : seen
            ? `The request is not valid, and the answer does not say which part of it.${said(call)}`
            : 'The request is not valid (400). The body of the answer, which may say why, was not seen.',
      fix: [
        ...(seen ? [] : ['Repeat the call with DevTools open, so that the answer can be read.']),
        ...(takes ? [bodyChecks[takes]] : []),
        fields.length > 0
          ? `Compare the ${takes ? 'fields' : 'parameters'} sent with those that ${code(callName(call))} documents: ${list(fields.map(code))}.`
          : `Compare the ${takes ? 'fields' : 'parameters'} sent with the API reference of ${code(callName(call))}.`,
      ],
    }),
  },
});

const bodyChecks: Readonly<Record<NonNullable<Endpoint['body']>, string>> = {
  json: 'Check that the body is one valid JSON value and that `Content-Type` says `application/json`.',
  multipart: 'Check that the body is a `FormData` and that your code sets no `Content-Type` of its own.',
  'multipart-or-json':
    'Check that the body is one valid JSON value under `Content-Type: application/json`, or a `FormData` under none of your own.',
};
