import type { IncomingHttpHeaders } from 'node:http';
import { Failure } from './failure.ts';
import { type ApiKey, findKey, grants, ROTATED_KEY_LIFE_MS } from './keys.ts';

/** Where the key is looked for: `Authorization: Bearer …`, or `X-API-Key` as the demo host has it. */
export type Scheme = 'bearer' | 'x-api-key';

/** Who calls. `problem`: why the call must not be done; an expired key is known all the same. */
export type Caller = { readonly key: ApiKey | undefined; readonly problem: Failure | undefined };

/** `ageMs`: how long the server has been running. */
export function identify(headers: IncomingHttpHeaders, scheme: Scheme, ageMs: number): Caller {
  const text = scheme === 'bearer' ? headers.authorization : singleValue(headers['x-api-key']);
  if (text === undefined || text === '') return { key: undefined, problem: new Failure(401, 'Missing API key') };
  const key = findKey(scheme === 'bearer' ? (/^Bearer +(\S+)$/i.exec(text)?.[1] ?? '') : text);
  if (key === undefined) return { key, problem: new Failure(401, 'Invalid API key') };
  return { key, problem: stateProblem(key, ageMs) };
}

export function requireScope(key: ApiKey, scope: string | undefined): void {
  if (scope === undefined || grants(key.scopes, scope)) return;
  throw new Failure(403, 'Insufficient scope', { field: 'scope', issue: `Required scope: ${scope}` });
}

function stateProblem(key: ApiKey, ageMs: number): Failure | undefined {
  switch (key.state) {
    case 'active':
      return undefined;
    case 'rotated':
      return ageMs < ROTATED_KEY_LIFE_MS ? undefined : new Failure(401, 'API key was rotated more than 24 hours ago');
    case 'expired':
      return new Failure(401, 'API key expired');
    case 'revoked':
      return new Failure(401, 'API key revoked');
    case 'deactivated':
      return new Failure(403, 'API key deactivated');
  }
}

function singleValue(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
