import type { Evidence } from './diagnosis.ts';
import { headerEvidence } from './evidence.ts';
import { inert } from './inert.ts';
import { reasonPhrase } from './reason-phrases.ts';
import type { RefusedPreflight } from './refused-preflight.ts';

/** What was asked, what was answered. */
export function preflightEvidence({ preflight, refusals }: RefusedPreflight): readonly Evidence[] {
  const { request, response, failure } = preflight;
  const asked = ['access-control-request-method', 'access-control-request-headers', 'origin'].flatMap((name) =>
    headerEvidence('preflight-request-header', request, name),
  );
  if (!response) return [...asked, { where: 'network-error', name: inert(failure?.name ?? '', 80) || 'status 0' }];
  const status = `${response.status} ${inert(response.statusText, 60) || reasonPhrase(response.status)}`.trim();
  const allowed = ['origin', 'methods', 'headers'].flatMap((what) =>
    headerEvidence('preflight-response-header', response.headers, `access-control-allow-${what}`),
  );
  const isStatus = refusals.some(({ kind }) => kind === 'status');
  return [{ where: 'preflight-status', name: 'status', value: status }, ...(isStatus ? [] : allowed), ...asked];
}
