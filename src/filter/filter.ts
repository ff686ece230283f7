/** What a row must be to be listed: a tree of terms. `and` without parts is every row. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | { readonly kind: 'not'; readonly part: Filter }
  | Term;

export type Term =
  /** Inclusive; 0 is no answer. */
  | { readonly kind: 'status'; readonly from: number; readonly to: number }
  | { readonly kind: 'name'; readonly field: NameField; readonly value: string }
  | { readonly kind: 'is'; readonly state: CallState }
  /** Bytes of the request or of the answer. */
  | { readonly kind: 'size'; readonly field: 'larger' | 'smaller'; readonly bytes: number }
  | { readonly kind: 'duration'; readonly field: 'slower' | 'faster'; readonly ms: number }
  /** Began at most so many ms ago. */
  | { readonly kind: 'since'; readonly ms: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'regex'; readonly source: string; readonly ignoreCase: boolean };

export const nameFields = ['method', 'path', 'rule', 'host', 'key'] as const;
export type NameField = (typeof nameFields)[number];

/** Those of HTTP; of none another one is the beginning. */
export const methods: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

export const callStates = ['retryable', 'failed', 'warning', 'pending', 'blocked'] as const;
export type CallState = (typeof callStates)[number];

export const fields = ['status', ...nameFields, 'is', 'larger', 'smaller', 'slower', 'faster', 'since'] as const;
export type Field = (typeof fields)[number];

export const everything: Filter = { kind: 'and', parts: [] };

/** A place in the text that could not be read as it stands. The words for it are the catalogue's. */
export type FilterError = {
  readonly code: FilterErrorCode;
  readonly offset: number;
  readonly length: number;
  /** The field that is meant, or probably meant. */
  readonly field?: Field;
};

export type FilterErrorCode =
  | 'too-long'
  | 'too-deep'
  | 'unclosed-quote'
  | 'unclosed-group'
  | 'unopened-group'
  | 'empty-group'
  | 'one-sided-or'
  | 'no-value'
  | 'unknown-field'
  | 'no-status'
  | 'no-state'
  | 'no-size'
  | 'no-duration'
  | RegexFault;

export type RegexFault = 'regex-invalid' | 'regex-unsupported' | 'regex-too-large';

export function isField(name: string): name is Field {
  return (fields as readonly string[]).includes(name);
}

/** Both in one list, not nested; one part alone stands for itself. */
export function joined(kind: 'and' | 'or', parts: readonly Filter[]): Filter {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [first] = flat;
  return flat.length === 1 && first ? first : { kind, parts: flat };
}

export function negated(filter: Filter): Filter {
  return filter.kind === 'not' ? filter.part : { kind: 'not', part: filter };
}
