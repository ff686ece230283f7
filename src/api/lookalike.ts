import type { ApiBase } from './base.ts';
import { editDistance } from './edit-distance.ts';

const name = 'neolens';

/**
 * The base that a misspelt host of the API would be, `https://api.neolense.ai` or `https://api.neolens.com`: calls to it
 * fail, and are worth telling. Undefined for any other URL.
 */
export function lookalikeBase(url: string): ApiBase | undefined {
  const [, origin, label = ''] = /^(https?:\/\/api\.([a-z\d-]{5,9})\.[a-z]{2,12})\//i.exec(url) ?? [];
  return origin !== undefined && editDistance(label.toLowerCase(), name) <= 2
    ? { origin: origin.toLowerCase(), prefix: '/v1', wholeHost: true }
    : undefined;
}
