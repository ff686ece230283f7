import type { IncomingMessage } from 'node:http';
import type { Composed } from './compose.ts';
import { type CorsMode, corsHeaders } from './cors.ts';

/** A 307 to the same URL without its redirect control: on the same origin, or on another name of this machine. */
export function redirectTo(request: IncomingMessage, kind: 'same' | 'cross', cors: CorsMode): Composed {
  const target = new URL(`http://mock${request.url}`);
  target.searchParams.delete('mock-redirect');
  const port = request.socket.localPort;
  const scheme = 'encrypted' in request.socket ? 'https' : 'http';
  const elsewhere = request.headers.host?.startsWith('localhost') ? '127.0.0.1' : 'localhost';
  const origin = kind === 'cross' ? `${scheme}://${elsewhere}:${port}` : '';
  return {
    status: 307,
    headers: {
      Location: `${origin}${target.pathname}${target.search}`,
      'Content-Length': '0',
      ...corsHeaders(cors, request.headers.origin),
    },
    body: Buffer.alloc(0),
  };
}
