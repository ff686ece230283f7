import type { HeaderFields, Seen } from './exchange.ts';

/** Looks a field up by its lower-case name; repeated fields are joined by ', ' as RFC 9110 §5.3 allows. */
export function header(headers: HeaderFields, name: string): Seen<string> {
  const value = joined(headers, name);
  if (value !== undefined) return { state: 'present', value };
  return { state: headers.complete ? 'absent' : 'unseen' };
}

/** The field's value, or undefined where it is absent or unseen. */
export function headerValue(headers: HeaderFields | undefined, name: string): string | undefined {
  return headers && joined(headers, name);
}

function joined({ fields }: HeaderFields, name: string): string | undefined {
  let value: string | undefined;
  for (const field of fields) {
    if (field.name === name) value = value === undefined ? field.value : `${value}, ${field.value}`;
  }
  return value;
}
