/** Where the API is reached: an origin and the path prefix that stands for its `/v1`. */
export type ApiBase = {
  /** `https://api.neolens.ai`: scheme, host and port, no trailing slash. */
  readonly origin: string;
  /** `/v1`, `/api/neolens`, or '' where the API has the root. */
  readonly prefix: string;
  /** The whole host is the API's: calls outside the prefix are watched too, since a missing `/v1` is a mistake worth telling. */
  readonly wholeHost?: boolean;
};

/** The bases of the published documentation. */
export const neolensBases: readonly ApiBase[] = [
  { origin: 'https://api.neolens.ai', prefix: '/v1', wholeHost: true },
  { origin: 'https://api.neolens.health', prefix: '/v1', wholeHost: true },
  { origin: 'https://neolens-api-demo.beeceptor.com', prefix: '', wholeHost: true },
];
