import { createServer } from 'node:http';
import { listen } from '../mock-api/listen.ts';

/** A port of 127.0.0.1 that nobody listens on: it was free a moment ago. */
export async function closedPort(): Promise<number> {
  const { port, close } = await listen(createServer(), 0);
  await close();
  return port;
}
