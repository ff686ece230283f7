import type { Body } from '../decode/exchange.ts';
import { isFailure, warn } from '../decode/index.ts';
import type { CallState } from '../filter/filter.ts';
import type { Reader } from '../filter/reader.ts';
import type { PanelCall } from '../ui/panel-types.ts';

const noKeys: readonly never[] = [];
/** Entries of calls that the browser, or an extension in it, kept from the server or their answer from the page. */
const blocking = new Set(['blocked-by-client', 'cors-blocked', 'mixed-content', 'preflight-rejected']);

/** How a filter reads the rows of the list. */
export const rowReader: Reader<PanelCall> = {
  status: ({ diagnosis }) => diagnosis.status.code,
  method: ({ exchange }) => exchange.request.method,
  template: ({ exchange }) => exchange.request.url.template,
  path: ({ exchange }) => exchange.request.url.path,
  origin: ({ exchange }) => exchange.request.url.origin,
  rule: ({ diagnosis }) => diagnosis.ruleId,
  keys: ({ exchange: { request } }) => (request.credentials.state === 'present' ? request.credentials.value : noKeys),
  verdict: ({ diagnosis }) => diagnosis.retry.verdict,
  is,
  requestSize: ({ exchange }) => sizeOf(exchange.request.body),
  responseSize: ({ exchange }) => sizeOf(exchange.response?.body),
  duration: ({ exchange: { startedAt = Number.NaN, endedAt = Number.NaN } }) => endedAt - startedAt,
  startedAt: ({ exchange: { startedAt, endedAt } }) => startedAt ?? endedAt ?? Number.NaN,
  texts: [
    ({ diagnosis }) => (diagnosis.status.code === 0 ? 'NET' : String(diagnosis.status.code)),
    ({ diagnosis }) => diagnosis.status.text,
    ({ exchange }) => exchange.request.method,
    ({ exchange }) => exchange.request.url.template,
    ({ exchange }) => exchange.request.url.path,
    ({ exchange }) => exchange.request.url.origin,
    ({ diagnosis }) => diagnosis.title,
    ({ diagnosis }) => diagnosis.cause,
    ({ diagnosis }) => diagnosis.requestId,
    ({ exchange }) => textOf(exchange.response?.body),
    ({ exchange }) => textOf(exchange.request.body),
  ],
};

function is({ exchange, diagnosis }: PanelCall, state: Exclude<CallState, 'retryable'>): boolean {
  switch (state) {
    case 'failed':
      return isFailure(exchange);
    case 'warning':
      return warn(exchange, { now: 0 }).length > 0;
    case 'pending':
      return exchange.endedAt === undefined && exchange.response === undefined && exchange.failure === undefined;
    case 'blocked':
      return blocking.has(diagnosis.ruleId);
  }
}

function sizeOf(body: Body | undefined): number {
  if (body?.state === 'absent') return 0;
  return body?.size ?? Number.NaN;
}

/** Bytes that are no text have no words. */
function textOf(body: Body | undefined): string | undefined {
  return body?.state === 'present' && body.encoding === undefined ? body.text : undefined;
}
