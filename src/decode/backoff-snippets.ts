import type { Call } from './call.ts';
import type { Snippet } from './diagnosis.ts';
import { isIdempotent } from './retry.ts';

/** Seconds to the second attempt, longest wait, and statuses after which to repeat. */
type Plan = { readonly first: number; readonly cap: number; readonly statuses: string; readonly why: string };

function javascript({ first, cap, statuses, why }: Plan): string {
  return `// \`call\` makes a new request each time: () => fetch(url, options)
async function withBackoff(call, { attempts = 5, firstMs = ${ms(first)}, capMs = ${ms(cap)} } = {}) {
  for (let attempt = 1; ; attempt++) {
    const response = await call();${why && `\n    // ${why}`}
    if (![${statuses}].includes(response.status) || attempt === attempts) return response;
    const backoff = Math.min(capMs, firstMs * 2 ** (attempt - 1) * (1 + Math.random() / 2));
    const asked = retryAfterMs(response.headers.get('Retry-After'));
    if (asked > capMs) return response;
    await new Promise((resolve) => setTimeout(resolve, asked ?? backoff));
  }
}

// Seconds or an HTTP date to come; undefined for neither.
function retryAfterMs(value) {
  const ms = /^\\d+$/.test(value ?? '') ? Number(value) * 1000 : Date.parse(value ?? '') - Date.now();
  return ms >= 0 ? ms : undefined;
}`;
}

function python({ first, cap, statuses, why }: Plan): string {
  return `import email.utils, random, time

def with_backoff(call, attempts=5, first=${first}, cap=${cap}):
    """call makes a new request each time: lambda: requests.get(url, headers=headers)"""
    for attempt in range(1, attempts + 1):
        response = call()${why && `\n        # ${why}`}
        if response.status_code not in (${statuses}) or attempt == attempts:
            return response
        asked = retry_after(response.headers.get("Retry-After"))
        if asked is not None and asked > cap:
            return response
        backoff = min(cap, first * 2 ** (attempt - 1) * random.uniform(1, 1.5))
        time.sleep(backoff if asked is None else asked)

def retry_after(value):
    """Seconds or an HTTP date to come; None for neither."""
    if value is None or value.isdecimal():
        return value and int(value)
    try:
        seconds = email.utils.parsedate_to_datetime(value).timestamp() - time.time()
    except (TypeError, ValueError):
        return None
    return seconds if seconds >= 0 else None`;
}

/** `60_000`, as a person writes it. */
function ms(seconds: number): string {
  return `${seconds}_000`;
}

const usualCap = 60;
/** Nobody lets a script wait for longer: such an answer goes back to the caller. */
const longestCap = 3_600;

/**
 * Exponential back-off with jitter, capped, which honours `Retry-After`. It waits as the steps beside it say.
 * @param first seconds to the second attempt where no `Retry-After` names them
 */
export function backoffSnippets({ call }: { readonly call: Pick<Call, 'method'> }, first = 1): readonly Snippet[] {
  const isKept = Number.isInteger(first) && first >= 1 && first <= longestCap;
  const times = isKept ? { first, cap: Math.max(usualCap, first) } : { first: 1, cap: usualCap };
  const plan = isIdempotent(call.method)
    ? { ...times, statuses: '429, 500, 502, 503, 504', why: '' }
    : {
        ...times,
        statuses: '429, 503',
        why: `After any other failure the ${/^[A-Z]{1,20}$/.test(call.method) ? call.method : 'call'} may have had its effect.`,
      };
  return [
    { language: 'javascript', code: javascript(plan) },
    { language: 'python', code: python(plan) },
  ];
}
