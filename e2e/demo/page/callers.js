import { makeCall } from './make-call.js';

/** Who can make a call: each takes what `makeCall` takes and gives what it gives. */
export const callers = {
  page: makeCall,
  iframe: callFromFrame,
  worker: callFromWorker,
  'service-worker': callThroughServiceWorker,
};

async function callFromFrame(call) {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = '/frame.html';
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const outcome = await ask(frame.contentWindow, call, [location.origin]);
  frame.remove();
  return outcome;
}

async function callFromWorker(call) {
  const worker = new Worker('/worker.js', { type: 'module' });
  const outcome = await ask(worker, call, []);
  worker.terminate();
  return outcome;
}

/** The page makes the call, and its service worker, which is there for this call only, makes it again in the page's stead. */
async function callThroughServiceWorker(call) {
  const registration = await navigator.serviceWorker.register('/service-worker.js');
  await controlled();
  const outcome = await makeCall(call);
  await registration.unregister();
  return outcome;
}

/** A worker that claims its pages controls this one from then on. */
function controlled() {
  if (navigator.serviceWorker.controller) return undefined;
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
  });
}

function ask(target, call, origin) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    target.postMessage(call, ...origin, [port2]);
  });
}
