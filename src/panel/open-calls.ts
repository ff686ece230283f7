import type { Exchange } from '../decode/exchange.ts';
import { followSession } from '../storage/session-items.ts';
import { fromStored } from '../storage/stored-value.ts';
import { tabsUnderWay, underWay } from '../storage/values.ts';

/** Calls back with the tab's calls under way whenever they change, and at each tick, since they grow older. */
export function followOpenCalls(tabId: number, onOpen: (calls: readonly Exchange[]) => void) {
  let open: readonly Exchange[] = [];
  followSession(
    (key) => key === underWay.key || key === tabsUnderWay.key,
    (items) => {
      const tabs = fromStored(tabsUnderWay, items[tabsUnderWay.key]);
      const calls = Object.entries(fromStored(underWay, items[underWay.key]));
      open = calls.filter(([id]) => tabs[id] === tabId).map(([, exchange]) => exchange);
      onOpen(open);
    },
  ).catch(() => {}); // where the extension is gone, the panel says so
  return {
    tick: () => {
      if (open.length > 0) onOpen(open);
    },
  };
}
