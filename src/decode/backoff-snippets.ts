import type { Snippet } from './diagnosis.ts';

const javascript = `async function withBackoff(call, attempts = 5) {
  for (let attempt = 0; ; attempt++) {
    const response = await call();
    if (response.ok || ![429, 503].includes(response.status) || attempt === attempts - 1) return response;
    const asked = Number(response.headers.get('Retry-After')) * 1000;
    const backoff = Math.min(30_000, 1000 * 2 ** attempt) * (0.5 + Math.random() / 2);
    await new Promise((resolve) => setTimeout(resolve, asked > 0 ? asked : backoff));
  }
}`;

const python = `import random, time

def with_backoff(call, attempts=5):
    for attempt in range(attempts):
        response = call()
        if response.status_code not in (429, 503) or attempt == attempts - 1:
            return response
        asked = response.headers.get("Retry-After", "")
        backoff = min(30, 2 ** attempt) * random.uniform(0.5, 1)
        time.sleep(int(asked) if asked.isdigit() else backoff)`;

/** Exponential back-off with jitter, capped, which honours `Retry-After`. */
export function backoffSnippets(): readonly Snippet[] {
  return [
    { language: 'javascript', code: javascript },
    { language: 'python', code: python },
  ];
}
