import type { CDPSession } from 'playwright';
import type { Chromium } from './chromium-session.ts';
import { until } from './until.ts';

/** Stops the extension's service worker, as Chromium does after 30 idle seconds; resolves once it is gone. */
export async function killServiceWorker({ cdp, extensionOrigin }: Chromium): Promise<void> {
  const running = (await targetsOf(cdp)).find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(`${extensionOrigin}/`),
  );
  if (!running) return;
  // A worker that is just starting does not heed the first request.
  const stopped = async () => {
    if (!(await targetsOf(cdp)).some(({ targetId }) => targetId === running.targetId)) return true;
    await cdp.send('Target.closeTarget', { targetId: running.targetId }).catch(() => {});
    return false;
  };
  await until(stopped, { what: 'the service worker to stop' });
}

async function targetsOf(cdp: CDPSession) {
  return (await cdp.send('Target.getTargets')).targetInfos;
}
