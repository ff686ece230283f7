import { onTestFinished } from 'vitest';
import { keys } from './keys.ts';
import { type MockApi, type MockApiOptions, startMockApi } from './server.ts';

/** A mock API that lives as long as the test. */
export async function mockApi(options: MockApiOptions = {}): Promise<MockApi> {
  const api = await startMockApi(options);
  onTestFinished(() => api.close());
  return api;
}

export function bearer(key: string): Record<string, string> {
  return { Authorization: `Bearer ${key}` };
}

export const developer = bearer(keys.developer.key);
export const admin = bearer(keys.admin.key);

export function jsonPost(body: unknown, headers: Record<string, string> = developer): RequestInit {
  return {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

/** A form with one file and, beside it, text fields. */
export function formPost(
  field: string,
  bytes: Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = {},
  headers: Record<string, string> = developer,
): RequestInit {
  const body = new FormData();
  body.set(field, new File([bytes], 'upload.bin'));
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return { method: 'POST', headers, body };
}

/** The first bytes of a PNG, and then `salt`, so that two images can differ. */
export function png(salt = ''): Uint8Array<ArrayBuffer> {
  return new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new TextEncoder().encode(salt)]);
}

/** A clock that stands until it is moved. Epoch ms. */
export function stoppedClock(start = Date.UTC(2026, 0, 1)): { now: () => number; move: (ms: number) => void } {
  let time = start;
  return {
    now: () => time,
    move: (ms) => {
      time += ms;
    },
  };
}
