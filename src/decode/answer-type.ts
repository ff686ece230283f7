import { findEndpoint } from '../api/find-endpoint.ts';
import type { Exchange } from './exchange.ts';
import { headerValue } from './headers.ts';

/** What was asked for and what came instead, as media types. */
export type TypeMismatch = {
  readonly asked: string;
  readonly came: string;
  /** What asked for it: `?format=`, else `Accept` or nothing. */
  readonly byFormat: boolean;
};

const mediaTypes = new Map(
  Object.entries({
    json: 'application/json',
    csv: 'text/csv',
    xml: 'application/xml',
    pdf: 'application/pdf',
  }),
);

/**
 * An answer of another type than the call asked for, by `?format=` or else by `Accept`. A call that takes anything asks
 * for JSON, as the API answers by default, and of such a call only an HTML page counts: a documented endpoint has none.
 */
export function typeMismatch({ request, response }: Exchange): TypeMismatch | undefined {
  if (!response || !hasContent(request.method, response)) return undefined;
  const came = mediaType(headerValue(response.headers, 'content-type'));
  if (came === undefined || came === 'application/octet-stream') return undefined;
  const { types: asked, byFormat } = askedTypes(request);
  if (!asked) return undefined;
  if (asked.length > 0)
    return asked.some((type) => fits(type, came)) ? undefined : { asked: asked.slice(0, 3).join(', '), came, byFormat };
  const isPage = came === 'text/html' && findEndpoint(request.method, request.url) !== undefined;
  return isPage && takesAnything(request) ? { asked: 'application/json', came, byFormat } : undefined;
}

function hasContent(method: string, { status, body }: NonNullable<Exchange['response']>): boolean {
  return method !== 'HEAD' && status !== 204 && status !== 205 && body.state !== 'absent' && (body.size ?? 1) > 0;
}

type AskedTypes = Pick<TypeMismatch, 'byFormat'> & { readonly types: readonly string[] | undefined };

function askedTypes({ url, headers }: Exchange['request']): AskedTypes {
  const format = url.query.find(({ name }) => name === 'format')?.value;
  const byFormat = format?.state === 'present' ? mediaTypes.get(format.value.toLowerCase()) : undefined;
  if (byFormat) return { types: [byFormat], byFormat: true };
  // Of a format that is no media type here (`dicom-sr`) nobody can say what should come.
  if (format) return { types: undefined, byFormat: true };
  const accepted = (headerValue(headers, 'accept') ?? '').slice(0, 500).split(',', 20).map(mediaType);
  // A wildcard among them takes whatever comes.
  const isAny = accepted.some((type) => type === undefined || type.includes('*'));
  return { types: isAny ? [] : accepted.filter((type) => type !== undefined), byFormat: false };
}

/** `fetch` asks for anything; a navigation asks for pages, and gets them. */
function takesAnything({ headers }: Exchange['request']): boolean {
  return !/text\/html/.test(headerValue(headers, 'accept') ?? '');
}

function fits(asked: string, came: string): boolean {
  return asked === came || familyOf(asked) === familyOf(came);
}

/** `application/problem+json` is JSON, `text/xml` is XML. */
function familyOf(type: string): string {
  return /(?:[/+])(json|xml|csv|html|pdf)$/.exec(type)?.[1] ?? type;
}

function mediaType(value: string | undefined): string | undefined {
  return /^\s*([\w.+*-]+\/[\w.+*-]+)\s*(?:;|$)/.exec(value?.slice(0, 200) ?? '')?.[1]?.toLowerCase();
}
