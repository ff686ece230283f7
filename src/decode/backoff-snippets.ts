import type { Call } from './call.ts';
import type { Snippet } from './diagnosis.ts';
import { isIdempotent } from './retry.ts';

function javascript(statuses: string): string {
  return `// \`call\` makes a new request each time: () => fetch(url, options)
async function withBackoff(call, { attempts = 5, capMs = 60_000 } = {}) {
  for (let attempt = 1; ; attempt++) {
    const response = await call();
    if (![${statuses}].includes(response.status) || attempt === attempts) return response;
    const backoff = Math.min(capMs, 1000 * 2 ** attempt) * (0.5 + Math.random() / 2);
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

function python(statuses: string): string {
  return `import email.utils, random, time

def with_backoff(call, attempts=5, cap=60):
    """call makes a new request each time: lambda: requests.get(url, headers=headers)"""
    for attempt in range(1, attempts + 1):
        response = call()
        if response.status_code not in (${statuses}) or attempt == attempts:
            return response
        asked = retry_after(response.headers.get("Retry-After"))
        if asked is not None and asked > cap:
            return response
        backoff = min(cap, 2 ** attempt) * random.uniform(0.5, 1)
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

function snippets(statuses: string): readonly Snippet[] {
  return [
    { language: 'javascript', code: javascript(statuses) },
    { language: 'python', code: python(statuses) },
  ];
}

const forAnyCall = snippets('429, 503');
/** After any of the others the work may have been done: only what may be done twice is repeated. */
const forIdempotent = snippets('429, 500, 502, 503, 504');

/** Exponential back-off with jitter, capped, which honours `Retry-After`. */
export function backoffSnippets({ call }: { readonly call: Pick<Call, 'method'> }): readonly Snippet[] {
  return isIdempotent(call.method) ? forIdempotent : forAnyCall;
}
