import { until } from './browsers/until.ts';
import { startPageServer } from './contract/page-server.ts';
import { closedPort } from './demo/closed-port.ts';
import { expect, launch, test } from './fixtures.ts';
import { keys } from './mock-api/keys.ts';
import { startMockApi } from './mock-api/server.ts';
import { panelPage } from './pages/panel.ts';
import { popupPage } from './pages/popup.ts';

test('the genuine name is watched from the install, with nothing to set up', async ({ browserUnderTest }) => {
  const api = await startMockApi({ https: true, hosts: ['api.neolens.ai'] });
  const server = await startPageServer(`http://127.0.0.1:${await closedPort()}/v1`);
  const { host } = new URL(api.origin);
  const driver = await launch(browserUnderTest, { hosts: { 'api.neolens.ai:443': host } });
  try {
    const tab = await driver.newTab(`http://localhost:${server.port}/`);
    const panel = panelPage(await tab.openPanel());
    const authorization = `Bearer ${keys.readOnly.key}`;
    const saw = await tab.evaluate(async (header) => {
      const url = 'https://api.neolens.ai/v1/images';
      const response = await fetch(url, { method: 'POST', headers: { authorization: header } });
      await response.text();
      return response.status;
    }, authorization);
    expect(saw).toBe(403);
    await panel.see(await panel.find('403 POST /v1/images'), { Cause: 'write:images' });
    const popup = popupPage(await driver.openPopup(tab));
    const cards = async () => (await popup.cards()).find((card) => card.name.startsWith('Rate limit api.neolens.ai '));
    const card = await until(cards, { what: 'the meter of api.neolens.ai' });
    expect(card.remaining).toBe(api.remaining(keys.readOnly.key));
  } finally {
    await driver.close();
    await server.close();
    await api.close();
  }
});
