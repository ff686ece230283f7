import { saysExpired, sentCredential } from './credentials.ts';
import type { Context } from './diagnosis.ts';
import { isSameHost } from './earlier.ts';
import type { Exchange } from './exchange.ts';
import { isSuccess } from './status.ts';

/**
 * The earlier call on which the server called the same key expired, where what it said this time was not seen; undefined
 * where the key has worked since.
 */
export function expiredBefore(exchange: Exchange, { earlier = [] }: Context): Exchange | undefined {
  const key = sentCredential(exchange)?.fingerprint;
  if (!key || exchange.response?.body.state !== 'unseen') return undefined;
  const told = earlier.findLast((other) => {
    const status = other.response?.status;
    if (status === undefined || other.id === exchange.id || !isSameHost(other, exchange)) return false;
    if (sentCredential(other)?.fingerprint !== key) return false;
    return isSuccess(status) || (status === 401 && saysExpired(other));
  });
  return told?.response?.status === 401 ? told : undefined;
}
