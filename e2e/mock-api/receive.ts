import type { IncomingMessage } from 'node:http';
import type { Api } from './api.ts';
import type { Control } from './control.ts';
import type { Incoming } from './decide.ts';
import type { Failure } from './failure.ts';
import { wantedErrorFormat } from './formats.ts';
import { type Caller, identify } from './identify.ts';
import type { Party } from './rate-window.ts';
import type { ReceivedBody } from './read-body.ts';
import type { Shape } from './shape-names.ts';

/** What the URL and the body gave; `url` without controls. */
export type Parts = {
  readonly url: URL;
  readonly control: Control;
  readonly problem: Failure | undefined;
  readonly body: ReceivedBody;
};

/** Finds out who calls, and counts the call. */
export function receive(api: Api, request: IncomingMessage, parts: Parts): Incoming {
  const now = api.now();
  const caller = identify(request.headers, api.scheme, now - api.startedAt);
  const { accept } = request.headers;
  return {
    ...parts,
    method: request.method ?? '',
    headers: request.headers,
    contentType: request.headers['content-type'],
    accept,
    caller,
    spending: api.windows.spend(parties(api, caller, request.socket.remoteAddress ?? ''), now),
    shape: parts.control.shape ?? wantedShape(api, parts.url, accept),
    now,
  };
}

/** A call counts for its key, where that is good, and for the address that it comes from. */
function parties(api: Api, { key, problem }: Caller, address: string): readonly Party[] {
  const ip: Party = { policy: 'ip', id: address, limit: api.limits.ip };
  return key === undefined || problem ? [ip] : [{ policy: 'key', id: key.key, limit: api.limits[key.client] }, ip];
}

function wantedShape(api: Api, url: URL, accept: string | undefined): Shape {
  const format = wantedErrorFormat(url.searchParams.get('format'), accept);
  return format === 'json' ? api.shape : format;
}
