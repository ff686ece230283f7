import type { Exchange } from '../decode/exchange.ts';

/** Where a call goes, whatever it asks for there: `GET https://api.neolens.ai /v1/scans/{id}`. */
export function endpointOf({ request: { method, url } }: Exchange): string {
  return `${method} ${url.origin} ${url.template}`;
}

/** The key that a call carried, by its fingerprint; `none` and `unseen` are no key, and not each other. */
export function keyOf({ request: { credentials } }: Exchange): string {
  if (credentials.state === 'unseen') return 'unseen';
  const sent = credentials.state === 'present' ? credentials.value : [];
  return sent.find(({ fingerprint }) => fingerprint !== '')?.fingerprint ?? 'none';
}

/** When a call began, or ended where its start was not seen; epoch ms. */
export function timeOf({ startedAt, endedAt }: Exchange): number {
  return startedAt ?? endedAt ?? 0;
}
