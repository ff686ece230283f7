/** Groups of answers that the list tells apart by shape and colour. */
export type StatusKind = 'network' | 'rate-limit' | 'client' | 'server' | 'other';

/** `code` 0: no answer. `other`: a 2xx or 3xx whose body says that it failed. */
export function statusKind(code: number): StatusKind {
  if (code === 0) return 'network';
  if (code === 429) return 'rate-limit';
  if (code >= 500) return 'server';
  return code >= 400 ? 'client' : 'other';
}
