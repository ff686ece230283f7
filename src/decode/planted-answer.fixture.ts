import type { Draw } from './draws.fixture.ts';
import type { Body, Exchange } from './exchange.ts';
import { bodyOf, pairs, written } from './planted-body.fixture.ts';
import { fieldName, type Sent } from './planted-value.fixture.ts';

type Blame = { readonly field: string; readonly message: string; readonly sent: Sent };

/** What servers say of a field. Their words are quoted, so that nothing is planted in them. */
const complaints: readonly ((field: string) => string)[] = [
  (field) => `Missing required field '${field}'`,
  (field) => `Invalid value for '${field}'`,
  (field) => `'${field}' must be a string`,
  () => 'Bad Request',
  () => 'Malformed JSON',
  () => 'Invalid API key',
];

/** Answers that echo what was sent, each in another envelope. */
const echoes: readonly ((blame: Blame) => object)[] = [
  ({ field, message, sent }) => ({
    error: { code: 400, message, details: { field, issue: message, value: sent[field] ?? sent } },
  }),
  ({ message, sent }) => ({ error: { code: 'VALIDATION', message }, received: sent }),
  ({ message, sent }) => ({ error: { message, details: sent } }),
  ({ message, sent }) => ({ status: 'error', error: message, data: sent, meta: sent }),
  ({ message, sent }) => ({ ...sent, error: message }),
  ({ message, sent }) => ({ error: { ...sent, message } }),
  ({ field, message, sent }) => ({
    detail: [{ loc: ['body', field], msg: message, type: 'value_error', input: sent[field] ?? sent }],
  }),
  ({ field, message, sent }) => ({
    type: 'https://neolens.ai/problems/invalid',
    title: 'Bad Request',
    'invalid-params': [{ name: field, reason: message, value: sent }],
  }),
  ({ field, message, sent }) => ({ title: 'Validation failed', errors: { [field]: [message] }, request: sent }),
  ({ message, sent }) => ({ errors: [{ detail: message, source: { value: sent } }, sent] }),
  ({ message, sent }) => ({ message, errors: [sent] }),
];

type Form = readonly [mediaType: string, write: (blame: Blame) => string];
const forms: readonly Form[] = [
  ['application/xml', ({ message, sent }) => `<error><message>${message}</message>${elements(sent)}</error>`],
  [
    'text/csv',
    ({ message, sent }) => `code,message,${Object.keys(sent)}\n400,${message},${Object.values(sent).map(written)}`,
  ],
  ['text/html', ({ sent }) => `<html><title>Bad Request</title><body>${pairs(sent)}</body></html>`],
];

/** The error body of an API that repeats what was sent. */
export function plantedAnswer(sent: Sent, call: Exchange, draw: Draw): Body {
  const known = Object.keys(sent);
  const field = known.length > 0 && draw([true, true, false]) ? draw(known) : fieldName(call, draw);
  const blame: Blame = { field, message: draw(complaints)(field), sent };
  if (draw([1, 2, 3, 4]) === 1) {
    const [type, write] = draw(forms);
    return bodyOf(write(blame), type);
  }
  const text = JSON.stringify(draw(echoes)(blame));
  return bodyOf(text.slice(0, text.length - draw([0, 0, 0, 1, 9])), 'application/json');
}

function elements(sent: Sent): string {
  return Object.entries(sent)
    .map(([name, value]) => `<x-${name}>${written(value)}</x-${name}>`)
    .join('');
}
