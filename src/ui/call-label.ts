import type { PanelCall } from './panel-types.ts';
import { inertLine } from './text/inert.ts';

/** What a row's accessible name begins with: `401 POST /v1/scans/{id}`, `NET` in place of status 0. */
export function callLabel(status: number, method: string, template: string): string {
  return inertLine(`${status === 0 ? 'NET' : status} ${method} ${template}`);
}

/** `callLabel` of a row; `…` where the status is not there yet. */
export function labelOf(call: PanelCall): string {
  const { method, url } = call.exchange.request;
  if (call.outcome === 'open') return inertLine(`… ${method} ${url.template}`);
  return callLabel(call.diagnosis.status.code, method, url.template);
}

/** A row's whole accessible name: `401 POST /v1/scans/{id} — API key missing`. */
export function rowLabel(call: PanelCall, title = call.diagnosis.title): string {
  return `${labelOf(call)} — ${inertLine(title)}`;
}

/** Epoch ms at which the call is listed: its start, or its end where the start was not seen. */
export function timeOf(call: PanelCall): number | undefined {
  return call.exchange.startedAt ?? call.exchange.endedAt;
}
