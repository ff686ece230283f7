import type { Credential } from '../decode/exchange.ts';

/** What stood under a name in one of two calls. Values are as sent: whoever shows them hides what may be a person's. */
export type Sent =
  | { readonly kind: 'nothing' }
  /** It stood there, and its value is nobody's to compare. */
  | { readonly kind: 'something' }
  | { readonly kind: 'text' | 'word'; readonly value: string }
  | { readonly kind: 'list' | 'object'; readonly count: number }
  | { readonly kind: 'file'; readonly type: string; readonly size: number };

/** One thing that two calls to one endpoint did not have in common. Sizes are bytes, times ms. */
export type Difference =
  | { readonly part: 'key'; readonly good: Credential | undefined; readonly now: Credential | undefined }
  /** A field's name is its JSON Pointer where the body is JSON. */
  | { readonly part: 'header' | 'query' | 'field'; readonly name: string; readonly good: Sent; readonly now: Sent }
  | { readonly part: 'path'; readonly good: string; readonly now: string }
  | { readonly part: 'body'; readonly good: BodyForm; readonly now: BodyForm }
  | { readonly part: 'size' | 'took'; readonly good: number; readonly now: number };

export type BodyForm = 'none' | 'json' | 'form' | 'multipart' | 'other';

export const nothing: Sent = { kind: 'nothing' };

export function isEqual(one: Sent, other: Sent): boolean {
  return one.kind === other.kind && contentOf(one) === contentOf(other);
}

function contentOf(sent: Sent): string | number {
  if ('value' in sent) return sent.value;
  if ('count' in sent) return sent.count;
  return sent.kind === 'file' ? `${sent.type} ${sent.size}` : '';
}
