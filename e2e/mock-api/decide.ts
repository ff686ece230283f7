import type { Api } from './api.ts';
import type { Control } from './control.ts';
import { forcedFailure } from './documented-failures.ts';
import { Failure } from './failure.ts';
import { queryFields } from './fields.ts';
import { DATA_FORMATS, type Format, negotiate } from './formats.ts';
import { type Caller, requireScope } from './identify.ts';
import { secondsUntil } from './rate-headers.ts';
import type { Spending } from './rate-window.ts';
import { LARGEST_BODY_BYTES, type ReceivedBody } from './read-body.ts';
import { readFields } from './read-fields.ts';
import { type Answer, findRoute, type Route } from './route.ts';
import type { Shape } from './shape-names.ts';
import { MAX_IMAGE_DATA_BYTES } from './upload.ts';

/** One call as it came in. `url` is without controls. */
export type Incoming = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<NodeJS.Dict<string | string[]>>;
  readonly contentType: string | undefined;
  readonly accept: string | undefined;
  readonly body: ReceivedBody;
  readonly control: Control;
  readonly problem: Failure | undefined;
  readonly caller: Caller;
  readonly spending: Spending;
  readonly shape: Shape;
  /** Epoch ms. */
  readonly now: number;
};
export type Outcome = { readonly answer: Answer; readonly format: Format } | { readonly failure: Failure };

/** Base64 takes four bytes for three, and the other members of the body need some room. */
const MAX_JSON_BYTES = Math.ceil((MAX_IMAGE_DATA_BYTES * 4) / 3) + 65_536;

/** What becomes of the call. The checks stand in the order in which a gateway and the service behind it make them. */
export async function decide(api: Api, incoming: Incoming): Promise<Outcome> {
  try {
    return await serve(api, incoming);
  } catch (error) {
    if (error instanceof Failure) return { failure: error };
    throw error;
  }
}

async function serve(api: Api, incoming: Incoming): Promise<Outcome> {
  const { control, caller, spending, url, now } = incoming;
  if (incoming.problem) throw incoming.problem;
  const forced = forcedFailure(control, incoming.shape);
  if (forced) throw forced;
  if (control.status !== undefined) return { answer: { status: control.status, data: {} }, format: 'json' };
  if (!spending.allowed) throw rateLimited(secondsUntil(spending.figures.resetAt, now));
  if (caller.problem) throw caller.problem;
  if (caller.key === undefined) throw new Failure(401, 'Missing API key');
  if (control.clientRequired && !incoming.headers['x-neolens-client']) throw missingClient();

  const { route, params } = findEndpoint(api, incoming);
  requireScope(caller.key, route.scope);
  const format = negotiate(route.formats ?? DATA_FORMATS, url.searchParams.get('format'), incoming.accept);
  const answer = route.handle({
    params,
    query: queryFields(url.searchParams),
    fields: await bodyFields(route, incoming),
    bytes: incoming.body.bytes,
    key: caller.key,
    format,
    now,
    state: api.state,
    served: api.served,
  });
  return { answer, format };
}

function findEndpoint(api: Api, { method, url }: Incoming): { route: Route; params: Record<string, string> } {
  const inside = url.pathname.startsWith(`${api.prefix}/`);
  const found = findRoute(api.routes, method, inside ? url.pathname.slice(api.prefix.length) : '');
  if ('route' in found) return found;
  if (found.allowed.length === 0) throw new Failure(404, 'Resource not found');
  const allow = found.allowed.join(', ');
  throw new Failure(405, `${method} is not allowed here`, {
    field: 'method',
    issue: `Allowed: ${allow}.`,
    headers: { Allow: allow },
  });
}

async function bodyFields(route: Route, { contentType, body, control }: Incoming) {
  if (!route.accepts) return queryFields(new URLSearchParams());
  const usual = contentType?.startsWith('application/json') ? MAX_JSON_BYTES : LARGEST_BODY_BYTES;
  const limit = control.maxBytes ?? usual;
  if (body.length > limit) {
    throw new Failure(413, 'The body is too large', { field: 'body', issue: `Must have at most ${limit} bytes.` });
  }
  return readFields(route.accepts, contentType, body.bytes);
}

function rateLimited(seconds: number): Failure {
  return new Failure(429, 'Rate limit exceeded', { retryAfter: seconds });
}

function missingClient(): Failure {
  return new Failure(400, "Missing required header 'X-Neolens-Client'", {
    field: 'X-Neolens-Client',
    issue: 'This header is required.',
  });
}
