import { until } from '../browsers/until.ts';
import type { PanelPage } from '../pages/panel.ts';

/** Resolves once no row has come for so many seconds, counted from the last one. */
export async function untilQuiet(panel: PanelPage, seconds: number): Promise<void> {
  let rows = await panel.count();
  let since = Date.now();
  await until(
    async () => {
      const count = await panel.count();
      if (count !== rows) {
        rows = count;
        since = Date.now();
      }
      return Date.now() - since >= seconds * 1000;
    },
    { timeoutMs: 3_600_000, what: 'the page to be quiet' },
  );
}
