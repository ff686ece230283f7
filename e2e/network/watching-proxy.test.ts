import http from 'node:http';
import { expect, test } from 'vitest';
import { listen } from '../mock-api/listen.ts';
import { startWatchingProxy } from './watching-proxy.ts';

/** Asks a proxy as a browser does; gives the status and the text. */
function ask(proxy: string, method: string, path: string, body = ''): Promise<[number | undefined, string]> {
  const [host, port] = proxy.split(':');
  return new Promise((resolve, reject) => {
    const request = http.request({ host, port, method, path }, async (response) => {
      let text = '';
      for await (const chunk of response) text += String(chunk);
      resolve([response.statusCode, text]);
    });
    request.on('connect', (response, socket) => {
      socket.destroy();
      resolve([response.statusCode, '']);
    });
    request.on('error', reject).end(body);
  });
}

test('a request to this machine is forwarded with its body and written down', async () => {
  const server = http.createServer((request, response) => {
    response.writeHead(418);
    request.pipe(response);
  });
  const { port, close } = await listen(server, 0);
  const proxy = await startWatchingProxy();
  const url = `http://127.0.0.1:${port}/a?b=c`;
  expect(await ask(proxy.address, 'POST', url, 'hello')).toEqual([418, 'hello']);
  expect(proxy.seen).toEqual([`POST ${url}`]);
  await proxy.close();
  await close();
});

test('any other request and any tunnel is refused, and written down all the same', async () => {
  const proxy = await startWatchingProxy();
  expect((await ask(proxy.address, 'GET', 'http://app.example/'))[0]).toBe(502);
  expect((await ask(proxy.address, 'CONNECT', 'app.example:443'))[0]).toBe(502);
  expect((await ask(proxy.address, 'GET', '/nonsense'))[0]).toBe(502);
  expect(proxy.seen).toEqual(['GET http://app.example/', 'CONNECT app.example:443', 'GET /nonsense']);
  await proxy.close();
});
