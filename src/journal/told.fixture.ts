import { type Browser, recordedBases, recordedEvents, recordedExchanges } from '../capture/recorded.fixture.ts';
import { advance, isHandedToServiceWorker, isLast } from '../capture/web-request.ts';
import type { Exchange } from '../decode/exchange.ts';
import { type Call, sighted } from './call.ts';

/** What both sources tell of a recorded case, each telling by itself, in the order in which the browser told them. */
export function recordedTellings(browser: Browser, name: string): readonly Call[] {
  return [...fromWebRequest(browser, name), ...fromHarOf(browser, name)];
}

export function fromWebRequest(browser: Browser, name: string): readonly Call[] {
  const underWay = new Map<string, Exchange>();
  const options = { bases: recordedBases, salt: 'salt', seesAllRequestHeaders: browser === 'firefox' };
  return recordedEvents(browser, name).flatMap((event) => {
    const { requestId, tabId } = event.details;
    const exchange = advance(underWay.get(requestId), event, options);
    underWay.delete(requestId);
    if (!exchange || isHandedToServiceWorker(event)) return [];
    if (isLast(event)) return [sighted(exchange, tabId)];
    underWay.set(requestId, exchange);
    return [];
  });
}

export function fromHarOf(browser: Browser, name: string): readonly Call[] {
  const tabIds = recordedEvents(browser, name).map(({ details }) => details.tabId);
  const tabId = tabIds.find((id) => id !== -1) ?? 1;
  return recordedExchanges(browser, name).map((exchange) => sighted(exchange, tabId));
}

/** Every order of a few things. */
export function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}
