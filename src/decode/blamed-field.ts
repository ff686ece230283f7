import { documentedFields } from '../api/documented-fields.ts';
import { fieldNames, requestBody } from './body/request-body.ts';
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
const lowerCase = '(?<![\\w-])([a-z_][a-z0-9_.]{1,59})';

function pattern(source: string, flags = 'i'): RegExp {
  return new RegExp(source, flags);
}

const missing: readonly RegExp[] = [
  pattern(`\\b(?:missing|required) (?:the |a )?(?:required )?(?:${noun}|value for) ?:? ?${either}`),
  pattern(`\\bmissing (?:the |a )?(?:required )?${quoted}`),
  pattern(`${quoted} (?:${noun} )?(?:is|was) (?:a )?(?:required|missing|not (?:set|given|provided))`),
  pattern(`\\bthe ${bare} ${noun} (?:is|was) (?:required|missing)`),
  pattern(`${lowerCase} (?:is|was) (?:required|missing)\\b`, ''),
];
const invalid: readonly RegExp[] = [
  pattern(`\\binvalid (?:value|type|format) (?:for|of) (?:the )?(?:${noun} )?${either}`),
  pattern(`\\binvalid ${noun} ?:? ?${either}`),
  pattern(`\\bis (?:not a valid|no valid|an invalid) (?:${noun} )?${either}`),
  pattern(`${quoted} (?:${noun} )?(?:must|should|has to)`),
];
/** What stands here may be the name of a field as well as its value: only a name that is known counts. */
const nameOrValue: readonly RegExp[] = [
  pattern(`\\binvalid ${quoted}`),
  pattern(`${quoted} (?:${noun} )?is (?:not|invalid|out of|too)`),
];
/** `Confidence threshold must be …`, `patientId is required`: a known name, however it is written, and what is wrong with it. */
const subject =
  /^(?:[a-z ]{1,30}: ?)?(?:the )?(?:(?:field|parameter|property) )?([a-z_][\w .]{0,59}?)(?: (?:field|parameter|property))? (must|should|has to|is (?:required|missing|not|invalid|out of|too))\b/i;
const wholeBody =
  /^(?:(?:request|json)?[ _-]?(?:body|payload|content|boundary|data)|request|root|json|(?:content[- _]?)?type|charset|encoding)$/i;
/** Words of a sentence that stand where a name could. */
const noName =
  /^(?:is|was|are|required|mandatory|fields?|parameters?|values?|this|that|it|an?|the|and|or|in|for|of|on|to|keys?|api|tokens?|headers?|auth\w*|credentials?|body)$/i;

/** Undefined where the server names none. */
export const blamedField = remembered(
  (exchange: Exchange): BlamedField | undefined => {
    const { field, issue, message, detail } = errorBody(exchange.response?.body);
    // Who blames the whole body names no field of it.
    if (field && !wholeBody.test(field.value)) {
      const isMissing = /\b(?:required|missing)\b/i.test(issue ?? message?.value ?? '');
      return {
        name: asDocumented(field.value, exchange),
        missing: isMissing,
        ...(issue === undefined ? {} : { issue }),
      };
    }
    return (message && inWords(message.value, exchange)) ?? (detail && inWords(detail.value, exchange));
  },
  () => false,
);

function inWords(text: string, exchange: Exchange): BlamedField | undefined {
  const absent = named(text, missing);
  if (absent !== undefined) return { name: asDocumented(absent, exchange), missing: true };
  const wrong = named(text, invalid);
  if (wrong !== undefined) return { name: asDocumented(wrong, exchange), missing: false };
  const names = knownNames(exchange);
  const [, words = '', verb = ''] = subject.exec(text) ?? [];
  // A file that is too large is no parameter out of range.
  if (/too$/i.test(verb) && /^(?:the )?(?:file|image)/i.test(words)) return undefined;
  const told = knownAs(words, names) ?? knownAs(named(text, nameOrValue), names);
  return told === undefined ? undefined : { name: told, missing: /required|missing/i.test(verb) };
}

/** A server of .NET names its own property, `ImageData`, where the request has `image_data`. */
function asDocumented(name: string, { request }: Exchange): string {
  if (!/^[A-Z]/.test(name)) return name;
  return knownAs(name, documentedFields(request.method, request.url)) ?? name;
}

function named(text: string, patterns: readonly RegExp[]): string | undefined {
  for (const candidate of patterns) {
    const [, first, second] = candidate.exec(text) ?? [];
    const found = (first ?? second)?.replace(/\.+$/, '');
    if (found !== undefined && !noName.test(found) && !wholeBody.test(found)) return inert(found, 60);
  }
  return undefined;
}

/** Names that are documented for the call, or that it sent. */
function knownNames({ request }: Exchange): readonly string[] {
  const { method, url, body } = request;
  const sent = fieldNames(requestBody(body)) ?? [];
  return [...documentedFields(method, url), ...url.query.map(({ name }) => name), ...sent.slice(0, 200)];
}

function knownAs(words: string | undefined, names: readonly string[]): string | undefined {
  const wanted = words && letters(words);
  const known = wanted ? names.find((name) => letters(name) === wanted) : undefined;
  return known && inert(known, 60);
}

function letters(name: string): string {
  return name
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
