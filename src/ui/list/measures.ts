import type { PanelCall } from '../panel-types.ts';

/** How long the call took, ms; undefined where that was not seen, or a clock was set meanwhile. */
export function tookOf({ exchange: { startedAt, endedAt } }: PanelCall): number | undefined {
  if (startedAt === undefined || endedAt === undefined || endedAt < startedAt) return undefined;
  return endedAt - startedAt;
}

/** Bytes of the answer's body on the wire, decoded; undefined where that was not seen. */
export function sizeOf({ exchange: { response } }: PanelCall): number | undefined {
  if (response === undefined) return undefined;
  return response.body.state === 'absent' ? 0 : response.body.size;
}
