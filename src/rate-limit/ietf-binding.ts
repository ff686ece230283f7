import type { RateLimitField } from './ietf-fields.ts';
import type { Policy } from './reading.ts';
import { tightest } from './tightest.ts';

/** What of `RateLimit` a caller runs into first, and the policy that it belongs to, where it is known. */
export type Binding = { readonly field: RateLimitField; readonly policy: Policy | undefined };

/** The tightest of several windows; those that count bytes or the like say nothing of calls. */
export function bindingWindow(fields: readonly RateLimitField[], policies: readonly Policy[]): Binding | undefined {
  const ofRequests = fields
    .map((field) => ({ field, policy: policyOf(field, policies) }))
    .filter(({ policy }) => policy === undefined || policy.unit === 'requests');
  return tightest(ofRequests, ({ field, policy }) => {
    const seconds = field.resetSeconds ?? field.effectiveWindowSeconds ?? policy?.windowSeconds;
    return {
      limit: field.limit ?? policy?.quota,
      remaining: field.remaining,
      resetMs: seconds === undefined ? undefined : seconds * 1000,
    };
  });
}

function policyOf(field: RateLimitField, policies: readonly Policy[]): Policy | undefined {
  const { policy: name, limit } = field;
  if (name !== undefined) return policies.find((policy) => policy.name?.toLowerCase() === name.toLowerCase());
  return policies.find((policy) => policy.quota === limit);
}
