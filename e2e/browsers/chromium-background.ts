import type { CDPSession } from 'playwright';
import type { Chromium } from './chromium-session.ts';
import { until } from './until.ts';

/** Stops the extension's service worker, as Chromium does after 30 idle seconds; resolves once it is gone. */
export async function killServiceWorker({ cdp, extensionOrigin }: Chromium): Promise<void> {
  const running = (await targetsOf(cdp)).find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(`${extensionOrigin}/`),
  );
  if (!running) return;
  await cdp.send('Target.closeTarget', { targetId: running.targetId });
  const isGone = async () => !(await targetsOf(cdp)).some(({ targetId }) => targetId === running.targetId);
  await until(isGone, { what: 'the service worker to stop' });
}

async function targetsOf(cdp: CDPSession) {
  return (await cdp.send('Target.getTargets')).targetInfos;
}
