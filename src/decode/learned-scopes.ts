import { member } from './body/json-value.ts';
import type { Exchange } from './exchange.ts';
import { isSuccess } from './status.ts';

/** Endpoints that answer who the key belongs to. */
const profiles = ['/v1/auth/me', '/v1/me'];
const longest = 65_536;
const most = 100;

/** The scopes of its key that a call told: `GET /v1/auth/me` with its body; undefined for any other. */
export function learnedScopes({ request, response }: Exchange): readonly string[] | undefined {
  if (!response || !isSuccess(response.status) || !profiles.includes(request.url.template)) return undefined;
  const { body } = response;
  if (body.state !== 'present' || body.encoding || body.text.length > longest) return undefined;
  const parsed = parse(body.text);
  const data = member(parsed, 'data');
  for (const place of [member(parsed, 'user'), member(data, 'user'), data, parsed]) {
    const scopes = member(place, 'scopes');
    if (Array.isArray(scopes)) return scopes.filter((scope) => typeof scope === 'string').slice(0, most);
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
