import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';

const REQUEST_HEADERS = ['accept', 'content-type', 'content-length'];
/** These are about one connection, not about the answer. */
const CONNECTION_HEADERS = ['connection', 'keep-alive', 'transfer-encoding'];

/** Forwards a call to the API with the key that the page must not have. 502 where the API does not answer. */
export function forward(request: IncomingMessage, response: ServerResponse, target: URL, key: string): void {
  const headers: http.OutgoingHttpHeaders = { authorization: `Bearer ${key}`, 'x-neolens-client': 'demo-backend' };
  for (const name of REQUEST_HEADERS) {
    const value = request.headers[name];
    if (value !== undefined) headers[name] = value;
  }
  const { request: send } = target.protocol === 'https:' ? https : http;
  // The mock's certificate is made on the spot, and both ends are on this machine.
  const onward = send(target, { method: request.method ?? 'GET', headers, rejectUnauthorized: false });
  onward.on('response', (answer) => {
    const kept = Object.entries(answer.headers).filter(([name]) => !CONNECTION_HEADERS.includes(name));
    response.writeHead(answer.statusCode ?? 502, Object.fromEntries(kept));
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  onward.on('error', () => {
    if (response.headersSent) return;
    response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>502 Bad Gateway</h1>');
  });
  request.pipe(onward);
}
