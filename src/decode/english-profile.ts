import { findEndpoint } from '../api/find-endpoint.ts';
import type { Call } from './call.ts';
import { code } from './english.ts';
import { dashboard } from './english-key.ts';
import { pathBelowBase } from './shown-path.ts';

type Target = Pick<Call, 'origin' | 'host' | 'path' | 'template'>;

/** The call that tells whose key it is, where it is to be called; undefined for the demo host, which has none. */
export function profileCall(call: Target, template: '/v1/auth/me' | '/v1/me'): string | undefined {
  const isThere = findEndpoint('GET', { origin: call.origin, template }) !== undefined;
  return isThere ? code(`GET ${pathBelowBase(call, template)}`) : undefined;
}

/** Where to read what a key may do. */
export function seePermissions(call: Target): string {
  const profile = profileCall(call, '/v1/auth/me');
  return profile
    ? `Call ${profile} with the same key: it lists the role and the scopes that the key has.`
    : `Look at ${dashboard(call)} what the key may do.`;
}
