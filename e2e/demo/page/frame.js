import { makeCall } from './make-call.js';

window.addEventListener('message', async ({ data, origin, ports }) => {
  if (origin === location.origin) ports[0].postMessage(await makeCall(data));
});
