import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { listen } from '../mock-api/listen.ts';

export type WatchingProxy = {
  /** Host and port, as a browser takes it. */
  readonly address: string;
  /** Every request so far, `GET http://127.0.0.1:8080/` or `CONNECT example.com:443`. */
  readonly seen: readonly string[];
  close(): Promise<void>;
};

/** Starts a proxy that writes down whatever a browser asks for. It forwards to this machine alone, and opens no tunnel. */
export async function startWatchingProxy(): Promise<WatchingProxy> {
  const seen: string[] = [];
  const server = http.createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    const target = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : undefined;
    const isHere = target !== undefined && /^(?:localhost|127\.0\.0\.1)$/.test(target.hostname);
    if (isHere) forward(request, response, target);
    else response.writeHead(502).end();
  });
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    seen.push(`CONNECT ${request.url}`);
    client.on('error', () => client.destroy());
    client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  const { port, close } = await listen(server, 0);
  return { address: `127.0.0.1:${port}`, seen, close };
}

function forward(request: IncomingMessage, response: ServerResponse, target: URL): void {
  const { method, headers } = request;
  const onward = http.request(target, { ...(method ? { method } : {}), headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}
