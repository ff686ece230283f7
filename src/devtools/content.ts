import type { Content } from '../capture/body.ts';

/** A finished request of `devtools.network`, as far as both browsers agree on it. */
export type FinishedRequest = {
  readonly getContent?: (callback: (content: unknown, second: unknown) => void) => unknown;
};

/**
 * The response body. Chromium calls back with body and encoding, Firefox resolves `[body, MIME type]`, and some versions
 * of Chromium resolve an object. A body that is gone comes as null or as a rejection; one that the page has not read yet
 * comes once it does, which may be never.
 */
export function readContent(request: FinishedRequest): Promise<Content> {
  return new Promise((resolve) => {
    const settle = (text: unknown, second: unknown) => {
      const encoding = second === 'base64' ? { encoding: second } : {};
      resolve({ text: typeof text === 'string' ? text : null, ...encoding });
    };
    try {
      const answer = request.getContent?.(settle);
      if (isThenable(answer))
        answer.then(
          (value) => settleWith(value, settle),
          () => settle(null, undefined),
        );
      else if (!request.getContent) settle(null, undefined);
    } catch {
      settle(null, undefined);
    }
  });
}

function settleWith(value: unknown, settle: (text: unknown, second: unknown) => void): void {
  if (Array.isArray(value)) settle(value[0], value[1]);
  else if (typeof value === 'object' && value !== null && 'content' in value) {
    settle(value.content, 'encoding' in value ? value.encoding : undefined);
  } else if (value !== undefined) settle(null, undefined);
}

function isThenable(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
