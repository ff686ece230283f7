import { errorBody } from './error-body.ts';
import type { Exchange } from './exchange.ts';
import { inert } from './inert.ts';
import { remembered } from './remembered.ts';

/** A request field that the server names, and whether it calls it missing. */
export type BlamedField = { readonly name: string; readonly missing: boolean; readonly issue?: string };

const noun = '(?:field|parameter|property|argument)s?';
const bare = '([A-Za-z_][\\w.[\\]-]{0,59})';
const quoted = `['"\`]${bare}['"\`]`;
const either = `(?:${quoted}|${bare})`;
const lowerCase = '\\b([a-z_][a-z0-9_.]{1,59})';

function pattern(source: string, flags = 'i'): RegExp {
  return new RegExp(source, flags);
}

const missing: readonly RegExp[] = [
  pattern(`\\b(?:missing|required) (?:the |a )?(?:required )?(?:${noun}|value for) ?:? ?${either}`),
  pattern(`\\bmissing (?:the |a )?(?:required )?${quoted}`),
  pattern(`${quoted} (?:${noun} )?(?:is|was) (?:a )?(?:required|missing|not (?:set|given|provided))`),
  pattern(`${lowerCase} (?:is|was) (?:required|missing)\\b`, ''),
];
const invalid: readonly RegExp[] = [
  pattern(`\\binvalid (?:value|type|format) (?:for|of) (?:the )?(?:${noun} )?${either}`),
  pattern(`\\binvalid ${noun} ?:? ?${either}`),
  pattern(`\\binvalid ${quoted}`),
  pattern(`${quoted} (?:${noun} )?(?:must|should|has to|is (?:not|invalid|out of|too))`),
];
const wholeBody = /^(?:(?:request|json)?[ _-]?(?:body|payload)|request|root|json)$/i;
/** Words of a sentence that stand where a name could. */
const noName =
  /^(?:fields?|parameters?|values?|this|that|it|an?|the|and|or|in|for|of|on|to|keys?|api|tokens?|headers?|auth\w*|credentials?|body)$/i;

/** Undefined where the server names none. */
export const blamedField = remembered(
  (exchange: Exchange): BlamedField | undefined => {
    const { field, issue, message } = errorBody(exchange.response?.body);
    const text = message?.value ?? '';
    // Who blames the whole body names no field of it.
    if (field && !wholeBody.test(field.value)) {
      const isMissing = /\b(?:required|missing)\b/i.test(issue ?? text);
      return { name: field.value, missing: isMissing, ...(issue === undefined ? {} : { issue }) };
    }
    const absent = named(text, missing);
    if (absent !== undefined) return { name: absent, missing: true };
    const wrong = named(text, invalid);
    return wrong === undefined ? undefined : { name: wrong, missing: false };
  },
  () => false,
);

function named(text: string, patterns: readonly RegExp[]): string | undefined {
  for (const candidate of patterns) {
    const [, first, second] = candidate.exec(text) ?? [];
    const found = (first ?? second)?.replace(/\.+$/, '');
    if (found !== undefined && !noName.test(found)) return inert(found, 60);
  }
  return undefined;
}
