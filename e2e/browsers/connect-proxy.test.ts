import { request } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { startConnectProxy } from './connect-proxy.ts';

/** Evaluates the auto-config script that a `data:` URL carries. */
function findProxy(pacUrl: string, host: string): string {
  const script = decodeURIComponent(pacUrl.slice(pacUrl.indexOf(',') + 1));
  return new Function('url', 'host', `${script}; return FindProxyForURL(url, host);`)(`https://${host}/`, host);
}

/** Asks the proxy for a tunnel; gives its status and, once open, the socket. */
function tunnel(pacUrl: string, name: string, via: string): Promise<{ status: number; socket: Socket }> {
  const port = Number(findProxy(pacUrl, via).split(':').at(-1));
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, method: 'CONNECT', path: name })
      .on('connect', (response, socket) => resolve({ status: response.statusCode ?? 0, socket }))
      .on('error', reject)
      .end();
  });
}

test('only the named hosts go through the proxy', async () => {
  const proxy = await startConnectProxy({ 'api.neolens.ai:443': '127.0.0.1:1' });
  expect(findProxy(proxy.pacUrl, 'api.neolens.ai')).toMatch(/^PROXY 127\.0\.0\.1:\d+$/);
  expect(findProxy(proxy.pacUrl, 'localhost')).toBe('DIRECT');
  expect(findProxy(proxy.pacUrl, 'evil-api.neolens.ai')).toBe('DIRECT');
  proxy.close();
});

test('a named host is answered by its local server, both ways', async () => {
  const upper = createServer((socket) => socket.on('data', (data) => socket.end(String(data).toUpperCase())));
  await new Promise<void>((resolve) => upper.listen(0, '127.0.0.1', resolve));
  const { port } = upper.address() as AddressInfo;
  const proxy = await startConnectProxy({ 'api.neolens.ai:443': `127.0.0.1:${port}` });
  const { status, socket } = await tunnel(proxy.pacUrl, 'api.neolens.ai:443', 'api.neolens.ai');
  socket.write('hello');
  const answer = await new Promise((resolve) => socket.once('data', (data) => resolve(String(data))));
  expect([status, answer]).toEqual([200, 'HELLO']);
  proxy.close();
  upper.close();
});

test('another name or port is refused', async () => {
  const proxy = await startConnectProxy({ 'api.neolens.ai:443': '127.0.0.1:1' });
  const { status } = await tunnel(proxy.pacUrl, 'api.neolens.ai:8443', 'api.neolens.ai');
  expect(status).toBe(502);
  proxy.close();
});
