import type { Fields } from './fields.ts';
import type { Format } from './formats.ts';
import type { ApiKey } from './keys.ts';
import type { BodyKind } from './read-fields.ts';
import type { State } from './state.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One call that the server answered. `status` 0: it got no answer. `time`: epoch ms on the server's clock. */
export type ServedCall = {
  readonly method: string;
  readonly path: string;
  /** As it came, controls included; with its `?`, or ''. */
  readonly query: string;
  readonly status: number;
  readonly time: number;
};

/** What an endpoint's handler gets: all of it checked as far as the route says. */
export type Call = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Fields;
  readonly fields: Fields;
  readonly bytes: Buffer;
  readonly key: ApiKey;
  readonly format: Format;
  /** Epoch ms. */
  readonly now: number;
  readonly state: State;
  readonly served: readonly ServedCall[];
};

/** `data` goes into the success envelope; `bare` leaves the envelope away, where the documentation shows none. */
export type DataAnswer = {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly bare?: boolean;
};
export type Answer = DataAnswer | { readonly status: number; readonly file: Buffer };

export type Route = {
  readonly method: Method;
  /** Below the prefix, with `{name}` for a parameter. */
  readonly path: string;
  readonly scope?: string;
  /** Kinds of body; a route without them takes none. */
  readonly accepts?: readonly BodyKind[];
  /** Unset: JSON, CSV and XML. */
  readonly formats?: readonly Format[];
  readonly handle: (call: Call) => Answer;
};

/** Matches a path below the prefix. `allowed`: the methods of the path when only the method is wrong. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | { allowed: readonly Method[] } {
  const matches = routes.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params ? [{ route, params }] : [];
  });
  return matches.find(({ route }) => route.method === method) ?? { allowed: matches.map(({ route }) => route.method) };
}

function matchPath(template: string, path: string): Record<string, string> | undefined {
  const names = template.split('/');
  const segments = path.split('/');
  if (names.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const segment = segments[index] ?? '';
    if (!name.startsWith('{')) {
      if (name !== segment) return undefined;
      continue;
    }
    const value = decodeSegment(segment);
    if (!value) return undefined;
    params[name.slice(1, -1)] = value;
  }
  return params;
}

function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
