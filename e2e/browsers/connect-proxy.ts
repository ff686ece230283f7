import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export type ConnectProxy = {
  /** A proxy auto-config script, as a `data:` URL: the named hosts go through this proxy, all else is direct. */
  readonly pacUrl: string;
  close(): void;
};

/**
 * Starts a proxy on a free loopback port that answers CONNECT for genuine names from local servers,
 * e.g. `{ 'api.neolens.ai:443': '127.0.0.1:8443' }`, and refuses every other name.
 */
export async function startConnectProxy(hosts: Readonly<Record<string, string>>): Promise<ConnectProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((_request, response) => response.writeHead(501).end('Only CONNECT is answered here.\n'));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('connect', (request, client: Socket, head) => {
    const target = hosts[request.url ?? ''];
    client.on('error', () => client.destroy());
    if (target === undefined) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const { hostname, port } = new URL(`tcp://${target}`);
    const upstream = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      client.pipe(upstream).pipe(client);
    });
    upstream.on('error', () => client.destroy());
    client.once('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    pacUrl: pacUrl(Object.keys(hosts), port),
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function pacUrl(hosts: readonly string[], port: number): string {
  const names = hosts.map((host) => new URL(`tcp://${host}`).hostname);
  const script = `function FindProxyForURL(url, host) {
    return ${JSON.stringify(names)}.includes(host) ? 'PROXY 127.0.0.1:${port}' : 'DIRECT';
  }`;
  return `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(script)}`;
}
