import type { RateLimitField } from './ietf-fields.ts';
import type { Policy } from './reading.ts';

/** What of `RateLimit` a caller runs into first, and the policy that it belongs to, where it is known. */
export type Binding = { readonly field: RateLimitField; readonly policy: Policy | undefined };

/** Of several windows the one with the least left counts; those that count bytes or the like say nothing of calls. */
export function bindingWindow(fields: readonly RateLimitField[], policies: readonly Policy[]): Binding | undefined {
  const left = ({ field }: Binding) => field.remaining ?? Number.POSITIVE_INFINITY;
  const ofRequests = fields
    .map((field) => ({ field, policy: policyOf(field, policies) }))
    .filter(({ policy }) => policy === undefined || policy.unit === 'requests');
  return ofRequests.reduce<Binding | undefined>(
    (best, each) => (best === undefined || left(each) < left(best) ? each : best),
    undefined,
  );
}

function policyOf(field: RateLimitField, policies: readonly Policy[]): Policy | undefined {
  const { policy: name, limit } = field;
  if (name !== undefined) return policies.find((policy) => policy.name?.toLowerCase() === name.toLowerCase());
  return policies.find((policy) => policy.quota === limit);
}
