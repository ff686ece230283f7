import { makeCall } from './make-call.js';

self.addEventListener('message', async ({ data, ports }) => ports[0].postMessage(await makeCall(data)));
