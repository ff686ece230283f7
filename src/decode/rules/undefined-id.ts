import { docLinks } from '../../api/doc-links.ts';
import { isVariable } from '../../api/template.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { code } from '../english.ts';
import { requestLine } from '../request-snippets.ts';
import { defineRule } from '../rule.ts';

type UndefinedId = CallFacts & {
  /** What stands in place of the identifier; '' for nothing. */
  readonly sent: string;
  /** Which segment of the path it is, from 1. */
  readonly position: number;
  /** The identifier that belongs there, by the documentation: `{id}`; undefined where none does. */
  readonly meant: string | undefined;
};

/** Only what cannot be somebody's identifier: a keyword, an object made a text, or the name of an identifier in brackets. */
const name = '[\\w.]{0,20}(?:id|uuid|key|name|vendor|event)';
const unfilled = new RegExp(
  `^(?:undefined|null|nan|none|true|false|\\[object(?:%20| )object\\]|%5bobject(?:%20| )object%5d|\\$?(?:\\{|%7b){1,2}(?:${name})?(?:\\}|%7d){1,2}|:${name}|(?:<|%3c)${name}(?:>|%3e))$`,
  'i',
);

export default defineRule<UndefinedId>({
  id: 'undefined-id',
  refines: 'not-found',
  on: [400, 404],
  docs: [docLinks.troubleshooting],
  title: { en: 'Identifier not filled in' },
  match: (exchange) => {
    const facts = answered(exchange, 404, 400);
    if (!facts) return undefined;
    const segments = exchange.request.url.path.split('/').slice(1);
    const position = segments.findIndex((segment) => segment === '' || unfilled.test(segment));
    const sent = segments[position];
    if (sent === undefined || segments.length < 2) return undefined;
    const value = readable(sent);
    return {
      ...facts,
      evidence: [...facts.evidence, { where: 'url', name: 'path', value }],
      sent: value,
      position: position + 1,
      meant: exchange.request.url.template.split('/').slice(1).find(isVariable),
    };
  },
  certainty: ({ sent }) => (sent === '' ? 'likely' : 'certain'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-url' }),
  words: {
    en: ({ call, sent, position, meant }) => ({
      cause:
        sent === ''
          ? `The path ${code(call.template)} has an empty part (number ${position}): an identifier without a value, or one slash too many.`
          : `${code(sent)} stands in the path where ${meant && meant !== sent ? code(meant) : 'an identifier'} should be: segment ${position} of ${code(call.path)}.`,
      fix: [
        'Find where the URL is built: the variable had no value yet, or the wrong property of the answer was read.',
        'Make the call only once the identifier is there, for example after the upload has answered.',
      ],
    }),
  },
  snippets: ({ call, meant }) => (meant ? requestLine(call, call.path) : []),
});

function readable(segment: string): string {
  const plain = segment.replace(/%20/g, ' ').replace(/%5b/gi, '[').replace(/%5d/gi, ']');
  return plain.replace(/%7b/gi, '{').replace(/%7d/gi, '}').replace(/%3c/gi, '<').replace(/%3e/gi, '>');
}
