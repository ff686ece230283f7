import type { Evidence } from './diagnosis.ts';
import { callName } from './english.ts';
import type { Exchange } from './exchange.ts';

/** Points at another call, with the status that it got; without a value where it got none. */
export function earlierEvidence({ id, request, response }: Exchange): Evidence {
  const name = callName({ method: request.method, template: request.url.template });
  return { where: 'earlier-call', name, callId: id, ...(response ? { value: String(response.status) } : {}) };
}
