import { docLinks } from './doc-links.ts';

/** Where to read about a header. */
export type HeaderLink = {
  readonly source: 'MDN' | 'RFC' | 'IETF' | 'W3C' | 'Neolens' | 'Cloudflare';
  readonly url: string;
};

function mdn(name: string): HeaderLink {
  return { source: 'MDN', url: `https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/${name}` };
}

function neolens(page: keyof typeof docLinks): HeaderLink {
  return { source: 'Neolens', url: docLinks[page].url };
}

const draft: HeaderLink = {
  source: 'IETF',
  url: 'https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/',
};

/** Described by MDN under their own names. */
const onMdn = [
  ...['accept', 'accept-encoding', 'accept-language', 'accept-ranges', 'access-control-allow-credentials'],
  ...['access-control-allow-headers', 'access-control-allow-methods', 'access-control-allow-origin'],
  ...['access-control-expose-headers', 'access-control-max-age', 'access-control-request-headers'],
  ...['access-control-request-method', 'age', 'allow', 'alt-svc', 'authorization', 'cache-control', 'connection'],
  ...['content-disposition', 'content-encoding', 'content-language', 'content-length', 'content-range'],
  ...['content-security-policy', 'content-type', 'cookie', 'cross-origin-embedder-policy'],
  ...['cross-origin-opener-policy', 'cross-origin-resource-policy', 'date', 'etag', 'expires', 'forwarded', 'host'],
  ...['idempotency-key', 'if-match', 'if-modified-since', 'if-none-match', 'keep-alive', 'last-modified', 'link'],
  ...['location', 'origin', 'pragma', 'priority', 'range', 'referer', 'referrer-policy', 'retry-after'],
  ...['sec-fetch-dest', 'sec-fetch-mode', 'sec-fetch-site', 'server', 'server-timing', 'set-cookie'],
  ...['strict-transport-security', 'timing-allow-origin', 'transfer-encoding', 'user-agent', 'vary', 'via'],
  ...['www-authenticate', 'x-content-type-options', 'x-forwarded-for', 'x-frame-options', 'x-powered-by'],
] as const;

const elsewhere = {
  'cf-ray': {
    source: 'Cloudflare',
    url: 'https://developers.cloudflare.com/fundamentals/reference/cloudflare-ray-id/',
  },
  ratelimit: draft,
  'ratelimit-limit': draft,
  'ratelimit-policy': draft,
  'ratelimit-remaining': draft,
  'ratelimit-reset': draft,
  traceparent: { source: 'W3C', url: 'https://www.w3.org/TR/trace-context/#traceparent-header' },
  'x-api-key': neolens('authentication'),
  'x-neolens-client': neolens('authentication'),
  'x-ratelimit-limit': neolens('rateLimiting'),
  'x-ratelimit-remaining': neolens('rateLimiting'),
  'x-ratelimit-reset': neolens('rateLimiting'),
  'x-request-id': neolens('errorHandling'),
  'x-requested-with': { source: 'MDN', url: 'https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS#simple_requests' },
} as const satisfies Readonly<Record<string, HeaderLink>>;

/** A header that something is known of, by its name in lower case. */
export type HeaderId = (typeof onMdn)[number] | keyof typeof elsewhere;

const links = new Map<string, HeaderLink>([
  ...onMdn.map((name) => [name, mdn(name)] as const),
  ...Object.entries(elsewhere),
]);

/** Other spellings of the same thing. */
const meant: Readonly<Record<string, HeaderId>> = {
  'request-id': 'x-request-id',
  'x-correlation-id': 'x-request-id',
  'x-amzn-requestid': 'x-request-id',
  'x-rate-limit-limit': 'x-ratelimit-limit',
  'x-rate-limit-remaining': 'x-ratelimit-remaining',
  'x-rate-limit-reset': 'x-ratelimit-reset',
  'x-retry-after': 'retry-after',
};

/** What is known of a header, `name` in lower case; undefined for one that is not known. */
export function headerNote(name: string): { readonly id: HeaderId; readonly link: HeaderLink } | undefined {
  const id = Object.hasOwn(meant, name) ? (meant[name] ?? name) : name;
  const link = links.get(id);
  return link && { id: id as HeaderId, link };
}
