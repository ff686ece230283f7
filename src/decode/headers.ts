import type { HeaderFields, Seen } from './exchange.ts';

/** Looks a field up by its lower-case name; repeated fields are joined by ', ' as RFC 9110 §5.3 allows. */
export function header(headers: HeaderFields, name: string): Seen<string> {
  const values = headers.fields.filter((field) => field.name === name).map((field) => field.value);
  if (values.length > 0) return { state: 'present', value: values.join(', ') };
  return { state: headers.complete ? 'absent' : 'unseen' };
}

/** The field's value, or undefined where it is absent or unseen. */
export function headerValue(headers: HeaderFields | undefined, name: string): string | undefined {
  if (!headers) return undefined;
  const seen = header(headers, name);
  return seen.state === 'present' ? seen.value : undefined;
}
