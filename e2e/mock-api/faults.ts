import type { ServerResponse } from 'node:http';
import type { Composed } from './compose.ts';
import type { Fault } from './control.ts';

/** Faults that leave the caller without any answer. */
export function isSilent(fault: Fault | undefined): fault is 'drop' | 'reset' {
  return fault === 'drop' || fault === 'reset';
}

/** Ends the connection without an answer: closed in order (`drop`), or by a TCP reset. */
export function breakOff(response: ServerResponse, fault: 'drop' | 'reset'): void {
  if (fault === 'reset') response.socket?.resetAndDestroy();
  else response.socket?.destroy();
}

/** Sends a part of the answer, then closes the connection: the headers alone, or half of the body too. */
export function sendPart(response: ServerResponse, composed: Composed, fault: 'headers-only' | 'cut-body'): void {
  response.writeHead(composed.status, composed.headers);
  response.flushHeaders();
  const part = fault === 'cut-body' ? composed.body.subarray(0, Math.floor(composed.body.length / 2)) : Buffer.alloc(0);
  // The part must reach the socket before it closes: an empty write's callback comes once it has.
  response.write(part.length > 0 ? part : '', () => response.socket?.destroySoon());
}
