import type { Evidence } from '../../decode/diagnosis.ts';
import type { Exchange } from '../../decode/exchange.ts';

/** Whether what a piece of evidence names can be shown in the details of its call. */
export function isShown({ where, callId }: Evidence, { response, failure, preflight }: Exchange): boolean {
  if (callId !== undefined) return false;
  switch (where) {
    case 'request-header':
    case 'request-body':
    case 'url':
      return true;
    case 'status':
    case 'response-header':
    case 'response-body':
      return response !== undefined;
    case 'network-error':
      return failure !== undefined;
    case 'preflight-request-header':
      return preflight !== undefined;
    case 'preflight-status':
    case 'preflight-response-header':
      return preflight?.response !== undefined;
    case 'earlier-call':
      return false;
  }
}

/** The place of a name among others that evidence speaks of; -1 where it is not there, as of what is missing. */
export function placeOfName(names: readonly string[], { name }: Evidence): number {
  const exact = names.indexOf(name);
  return exact === -1 ? names.findIndex((each) => each.toLowerCase() === name.toLowerCase()) : exact;
}

/** Where in a JSON body the evidence points: by its pointer, else by its name at the top. */
export function pointerOf({ pointer, name }: Evidence): string {
  return pointer ?? `/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
}
