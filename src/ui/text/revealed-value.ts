import { formFields } from '../../decode/body/form-fields.ts';
import { member } from '../../decode/body/json-value.ts';
import type { Evidence } from '../../decode/diagnosis.ts';
import type { Exchange } from '../../decode/exchange.ts';

/** Characters of a JSON body that are parsed to show one of its values. */
const longest = 1_000_000;

/** The very value of the request that a piece of evidence speaks of, for a person who asked to see values; undefined for none. */
export function revealedValue({ where, name, pointer, value }: Evidence, { request }: Exchange): string | undefined {
  const found =
    where === 'url' ? inUrl(name, request) : where === 'request-body' ? inBody(name, pointer, request) : undefined;
  return found === value ? undefined : found;
}

function inUrl(name: string, { url }: Exchange['request']): string | undefined {
  const sent = url.query.find((parameter) => parameter.name === name)?.value;
  if (sent?.state === 'present') return sent.value;
  return name === 'path' ? url.path : undefined;
}

function inBody(name: string, pointer: string | undefined, { body }: Exchange['request']): string | undefined {
  if (body.state !== 'present' || body.encoding) return undefined;
  if (pointer !== undefined) return body.text.length > longest ? undefined : at(pointer, body.text);
  const field = formFields(body.text, body.mediaType)?.find((each) => each.name === name);
  return field && 'value' in field ? field.value : undefined;
}

/** The value at a JSON Pointer, RFC 6901. */
function at(pointer: string, text: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  for (const segment of pointer.split('/').slice(1)) {
    const key = segment.replace(/~1/g, '/').replace(/~0/g, '~');
    value = Array.isArray(value) ? value[Number(key)] : member(value, key);
  }
  if (value === undefined) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
