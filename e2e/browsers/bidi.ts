import WebSocket from 'ws';
import { resultFromJson } from './function-source.ts';

/** A WebDriver BiDi connection: commands out, their results back. */
export type Bidi = {
  send<R>(method: string, params?: object): Promise<R>;
  close(): void;
};

type Reply = { id: number | null; type: 'success' | 'error'; result?: unknown; error?: string; message?: string };
type Pending = { method: string; resolve(result: unknown): void; reject(error: Error): void };

/** Connects to the remote agent at a `ws://` URL. When the connection ends, whatever is under way is rejected. */
export async function connectBidi(url: string): Promise<Bidi> {
  const socket = await openSocket(url);
  const pending = new Map<number, Pending>();
  let last = 0;
  socket.on('message', (data) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id === null) return;
    const command = pending.get(reply.id);
    pending.delete(reply.id);
    if (reply.type === 'error') command?.reject(new Error(`${command.method}: ${reply.message ?? reply.error}`));
    else command?.resolve(reply.result);
  });
  socket.on('close', () => {
    for (const { method, reject } of pending.values())
      reject(new Error(`${method}: the browser closed the connection`));
    pending.clear();
  });

  function send<R>(method: string, params: object = {}): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) {
        reject(new Error(`${method}: the connection to the browser is closed`));
        return;
      }
      last += 1;
      pending.set(last, { method, resolve: (result) => resolve(result as R), reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  }
  return { send, close: () => socket.close() };
}

type CallResult =
  | { type: 'success'; result: { type: string; value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** Runs the source of a function, from JSON to a promise of JSON, in a browsing context; a throw there rejects here. */
export async function callSource<R>(bidi: Bidi, context: string, source: string, json: string): Promise<R> {
  const reply = await bidi.send<CallResult>('script.callFunction', {
    functionDeclaration: source,
    arguments: [{ type: 'string', value: json }],
    awaitPromise: true,
    target: { context },
  });
  if (reply.type === 'exception') throw new Error(reply.exceptionDetails.text);
  return resultFromJson<R>(reply.result.value);
}

function openSocket(url: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { maxPayload: 256 * 1024 * 1024 });
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}
