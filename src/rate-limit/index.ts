import type { Exchange, HeaderFields, HttpResponse } from '../decode/exchange.ts';
import { headerValue } from '../decode/headers.ts';
import { soundDelay } from './delay.ts';
import { type Binding, bindingWindow } from './ietf-binding.ts';
import { rateLimitField, rateLimitPolicies } from './ietf-fields.ts';
import { ignoredFields } from './ignored.ts';
import { type LegacyWindow, legacyWindows, written } from './legacy-fields.ts';
import { type LegacyFigure, legacyFigures, legacyWindow, resetField } from './legacy-figures.ts';
import { limitHeader } from './limit-header.ts';
import { seconds, wholeNumber } from './number.ts';
import type { Claim, Figure, IgnoredField, LimitAnswer, Policy, Reading } from './reading.ts';
import { resetDelay } from './reset.ts';
import { serverTime } from './server-clock.ts';
import { waitsIn } from './waits.ts';

export type { Claim, Figure, LimitAnswer, Policy, Reading } from './reading.ts';

/** Statuses with which a server asks to wait; `Retry-After` on a redirect means something else. */
const refusals = [429, 503];

/**
 * What the answer says of the rate limit: every source in every documented form, the most trusted first.
 * @param now epoch ms; used where the end of the call was not seen
 * @returns undefined where the answer says nothing, or comes from a cache and says what was once true
 */
export function readRateLimit(exchange: Exchange, now: number): Reading | undefined {
  const answer = readWhole(exchange, now);
  if (!answer || (answer.claims.length === 0 && answer.policies.length === 0)) return undefined;
  const { reset: _reset, ignored: _ignored, ...reading } = answer;
  return reading;
}

/** The same with what the record of the limit needs beside: a reset without unit, and the fields that say nothing. */
export function readLimitAnswer(exchange: Exchange, now: number): LimitAnswer | undefined {
  const answer = readWhole(exchange, now);
  if (!answer) return undefined;
  const { policies: _policies, ...kept } = answer;
  return kept;
}

function readWhole(exchange: Exchange, now: number): (Reading & LimitAnswer) | undefined {
  const { response } = exchange;
  if (!response || isFromCache(exchange)) return undefined;
  // Whole ms: browsers tell thousandths, which are noise here and several times the text.
  const answeredAt = Math.round(exchange.answeredAt ?? exchange.endedAt ?? now);
  if (!namesLimit(response.headers)) return fromBody(response, answeredAt);
  const serverNow = serverTime(exchange, answeredAt);
  const policies = policiesIn(response.headers);
  const binding = bindingWindow(rateLimitField(limitHeader(response.headers, 'ratelimit')), policies);
  const window = legacyWindow(response.headers, serverNow);
  const legacy = legacyFigures(response.headers, window);
  const claims = claimsIn(response, binding, legacy, answeredAt, serverNow);
  const ignored = ignoredFields(response, serverNow);
  if (claims.length === 0 && policies.length === 0 && ignored.length === 0) return undefined;

  const first = (figure: Figure) => claims.find((claim) => claim.figure === figure)?.value;
  const policy = policyFor(policies, binding?.policy ?? windowPolicy(policies, window), first('limit'));
  const limit = first('limit') ?? policy?.quota;
  const remaining = first('remaining');
  const isAbove = remaining !== undefined && limit !== undefined && limit > 0 && remaining > limit;
  const reset = resetField(legacy);
  const said = Object.entries({
    limit,
    remaining: isAbove ? limit : remaining,
    resetAt: first('resetAt'),
    blockedUntil: first('blockedUntil') ?? (response.status === 429 ? first('resetAt') : undefined),
    windowSeconds: policy?.windowSeconds,
  }).filter(([, value]) => value !== undefined);
  const above: IgnoredField[] = isAbove
    ? [{ source: claims.find(({ figure }) => figure === 'remaining')?.source ?? 'RateLimit', why: 'above-limit' }]
    : [];
  const unread = [...ignored, ...above];
  return {
    ...Object.fromEntries(said),
    policies,
    claims,
    ...(reset ? { reset } : {}),
    ...(unread.length > 0 ? { ignored: unread } : {}),
  };
}

/** The answer says what was once true: the browser's cache gave it, or one on the way (`Age`). */
export function isFromCache({ fromCache, response }: Exchange): boolean {
  return fromCache === true || (wholeNumber(response && headerValue(response.headers, 'age')) ?? 0) > 0;
}

/** Most answers have none of the fields, and then there is no need to look for each of their spellings. */
function namesLimit({ fields }: HeaderFields): boolean {
  return fields.some(({ name }) => name === 'retry-after' || /rate-?limit/.test(name));
}

function fromBody(response: HttpResponse, answeredAt: number): Reading | undefined {
  if (!refusals.includes(response.status)) return undefined;
  const claims = waitsIn(response, answeredAt).map(
    ({ delay, source }): Claim => ({ figure: 'blockedUntil', value: answeredAt + delay, source }),
  );
  const [first] = claims;
  return first && { blockedUntil: first.value, policies: [], claims };
}

/** Every window that the answer names, in every form. */
function policiesIn(headers: HeaderFields): Policy[] {
  // Drafts -00 to -03 put them into the limit: `100, 100;w=10`.
  const inLimit = rateLimitPolicies(limitHeader(headers, 'ratelimit-limit')).filter((policy) => policy.windowSeconds);
  const legacy = legacyWindows(headers).flatMap(({ name, windowSeconds, limit }): Policy[] => {
    const quota = wholeNumber(limit?.value);
    return quota === undefined ? [] : [{ name, quota, windowSeconds, unit: 'requests' }];
  });
  return [...rateLimitPolicies(limitHeader(headers, 'ratelimit-policy')), ...inLimit, ...legacy];
}

function policyFor(
  policies: readonly Policy[],
  bound: Policy | undefined,
  limit: number | undefined,
): Policy | undefined {
  const ofRequests = policies.filter((policy) => policy.unit === 'requests');
  if (bound && (limit === undefined || bound.quota === limit)) return bound;
  return limit === undefined ? ofRequests[0] : ofRequests.find((policy) => policy.quota === limit);
}

function windowPolicy(policies: readonly Policy[], window: LegacyWindow | undefined): Policy | undefined {
  if (!window) return undefined;
  return policies.find(({ name, windowSeconds }) => name === window.name && windowSeconds === window.windowSeconds);
}

function claimsIn(
  response: HttpResponse,
  binding: Binding | undefined,
  legacy: readonly LegacyFigure[],
  answeredAt: number,
  serverNow: number,
): Claim[] {
  const claims: Claim[] = [];
  const claim = (figure: Figure, value: number | undefined, source: string) => {
    if (value !== undefined) claims.push({ figure, value, source });
  };
  const after = (delay: number | undefined) => (delay === undefined ? undefined : answeredAt + delay);

  const refused = refusals.includes(response.status);
  if (refused) for (const wait of waitsIn(response, serverNow)) claim('blockedUntil', after(wait.delay), wait.source);
  if (binding) {
    const { limit, remaining, resetSeconds, effectiveWindowSeconds } = binding.field;
    claim('limit', limit ?? binding.policy?.quota, limit === undefined ? 'RateLimit-Policy' : 'RateLimit');
    claim('remaining', remaining, 'RateLimit');
    claim('resetAt', after(milliseconds(resetSeconds)), 'RateLimit');
    // 'Within so many seconds no more than none': no reset, but a wait.
    if (refused && remaining === 0) claim('blockedUntil', after(milliseconds(effectiveWindowSeconds)), 'RateLimit');
  }
  for (const { figure, found } of legacy) {
    if (figure === 'limit' || figure === 'remaining') claim(figure, wholeNumber(found.value), written(found.name));
    else
      claim(
        'resetAt',
        after(figure === 'reset' ? resetDelay(found.value, serverNow) : milliseconds(seconds(found.value))),
        written(found.name),
      );
  }
  return claims;
}

function milliseconds(count: number | undefined): number | undefined {
  return count === undefined ? undefined : soundDelay(count * 1000);
}
