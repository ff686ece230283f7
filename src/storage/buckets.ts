import type { Bucket } from '../rate-limit/bucket.ts';
import { type CodedBucket, codeBucket, decodeBucket } from '../rate-limit/bucket-code.ts';
import type { LedgerChanges } from '../rate-limit/ledger.ts';

/** Each limit is an item of its own in `storage.session`, so that a flush writes those that changed. */
const prefix = 'limit:';
const version = 2;

/** As text, since the browser counts an object at several times its text against the quota. */
export function storedBuckets(changes: LedgerChanges): { set: Record<string, string>; remove: string[] } {
  const set: Record<string, string> = {};
  const remove: string[] = [];
  for (const [key, bucket] of changes) {
    if (bucket) set[bucketItem(key)] = JSON.stringify({ version, bucket: codeBucket(bucket) });
    else remove.push(bucketItem(key));
  }
  return { set, remove };
}

/** The item that holds a limit, by `keyOfBucket`. */
export function bucketItem(key: string): string {
  return prefix + key;
}

export function isBucketKey(key: string): boolean {
  return key.startsWith(prefix);
}

/** The limits among stored items; what is none, or was cut off, is left out. */
export function bucketsIn(items: Readonly<Record<string, unknown>>): readonly Bucket[] {
  return Object.entries(items).flatMap(([key, value]) => (isBucketKey(key) ? parsed(value) : []));
}

function parsed(text: unknown): readonly Bucket[] {
  try {
    const value: unknown = typeof text === 'string' ? JSON.parse(text) : undefined;
    if (typeof value !== 'object' || value === null || !('version' in value) || !('bucket' in value)) return [];
    return value.version === version ? [decodeBucket(value.bucket as CodedBucket)] : [];
  } catch {
    return []; // of another version, cut off or foreign
  }
}
