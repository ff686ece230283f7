import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { type Bidi, callSource, connectBidi } from './bidi.ts';

type Command = { id: number; method: string; params: unknown };

/** Connects to an agent that answers each command with what `answer` gives, or hangs up where that is undefined. */
async function withAgent(answer: (command: Command) => object | undefined, use: (bidi: Bidi) => Promise<void>) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server.on('connection', (socket) => {
    socket.on('message', (data) => {
      const command = JSON.parse(String(data)) as Command;
      const reply = answer(command);
      if (reply) socket.send(JSON.stringify({ id: command.id, ...reply }));
      else socket.close();
    });
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const bidi = await connectBidi(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/session`);
  try {
    await use(bidi);
  } finally {
    bidi.close();
    await new Promise((resolve) => server.close(resolve));
  }
}

test('a command resolves with its own result', async () => {
  const echo = ({ method, params }: Command) => ({ type: 'success', result: { method, params } });
  await withAgent(echo, async (bidi) => {
    const results = await Promise.all([bidi.send('a.one', { x: 1 }), bidi.send('b.two')]);
    expect(results).toEqual([
      { method: 'a.one', params: { x: 1 } },
      { method: 'b.two', params: {} },
    ]);
  });
});

test('an error names the command', async () => {
  const refuse = () => ({ type: 'error', error: 'no such frame', message: 'Browsing context not found' });
  await withAgent(refuse, async (bidi) => {
    await expect(bidi.send('browsingContext.close')).rejects.toThrow(
      'browsingContext.close: Browsing context not found',
    );
  });
});

test('commands under way are rejected when the browser goes away, and so are later ones', async () => {
  await withAgent(
    () => undefined,
    async (bidi) => {
      await expect(bidi.send('session.new')).rejects.toThrow('session.new: the browser closed the connection');
      await expect(bidi.send('session.end')).rejects.toThrow('session.end: the connection to the browser is closed');
    },
  );
});

test('a throw in the browser is a rejection with its text', async () => {
  const exception = { type: 'exception', exceptionDetails: { text: 'TypeError: x is null' } };
  await withAgent(
    () => ({ type: 'success', result: exception }),
    async (bidi) => {
      await expect(callSource(bidi, 'context', 'async () => x.y', '')).rejects.toThrow('TypeError: x is null');
    },
  );
});
