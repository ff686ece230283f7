import type { Exchange } from '../decode/exchange.ts';

/** Which limit a call counts against: limits are per key, and a key is known by its fingerprint. */
export type BucketId = { readonly host: string; readonly key: string };

export function bucketOf(exchange: Exchange): BucketId {
  const { credentials, url } = exchange.request;
  const key =
    credentials.state === 'present' ? credentials.value.find(({ fingerprint }) => fingerprint !== '') : undefined;
  return { host: url.origin.replace(/^https?:\/\//, ''), key: key?.fingerprint ?? '' };
}

/** One text for one limit; a host has no blank in it. */
export function keyOfBucket({ host, key }: BucketId): string {
  return `${host} ${key}`;
}
