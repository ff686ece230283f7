import type { HeaderFields, Seen } from './exchange.ts';

/** What a stored exchange has in place of a value that must not be stored. */
const unkept = '…';

/** Looks a field up by its lower-case name; repeated fields are joined by ', ' as RFC 9110 §5.3 allows. */
export function header(headers: HeaderFields, name: string): Seen<string> {
  const value = joined(headers, name);
  if (value === undefined) return { state: headers.complete ? 'absent' : 'unseen' };
  return value === unkept ? { state: 'unseen' } : { state: 'present', value };
}

/** The field's value, or undefined where it is absent or unseen. */
export function headerValue(headers: HeaderFields | undefined, name: string): string | undefined {
  const value = headers && joined(headers, name);
  return value === unkept ? undefined : value;
}

function joined({ fields }: HeaderFields, name: string): string | undefined {
  let value: string | undefined;
  for (const field of fields) {
    if (field.name === name) value = value === undefined ? field.value : `${value}, ${field.value}`;
  }
  return value;
}
