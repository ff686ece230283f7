/** What a browser's error name says, in the words of the rules. */
export type NetworkKind =
  | 'dns'
  | 'refused'
  | 'proxy'
  | 'lost'
  | 'tls'
  | 'timed-out'
  | 'unconnected'
  | 'resources'
  | 'offline'
  | 'extension'
  | 'policy'
  | 'response-policy'
  | 'csp'
  | 'tracking-protection'
  | 'mixed-content'
  | 'aborted'
  | 'redirect-loop'
  | 'withheld'
  | 'unnamed'
  | 'other';

type Names = readonly (readonly [NetworkKind, RegExp])[];

/** https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h, first match counts. */
const chromium: Names = [
  ['aborted', /^ABORTED$/],
  ['withheld', /^FAILED$/],
  ['proxy', /PROXY|TUNNEL_CONNECTION_FAILED/],
  ['dns', /^(?:NAME_|DNS_|HOST_RESOLVER|ICANN_)/],
  ['unconnected', /^CONNECTION_TIMED_OUT$/],
  ['timed-out', /TIMED_OUT$/],
  ['resources', /^(?:INSUFFICIENT_RESOURCES|NO_BUFFER_SPACE|PRECONNECT_MAX_SOCKET_LIMIT)$/],
  ['refused', /^(?:CONNECTION_(?:REFUSED|FAILED)|ADDRESS_)/],
  ['offline', /^(?:INTERNET_DISCONNECTED|NETWORK_IO_SUSPENDED)$/],
  ['tls', /^(?:CERT|SSL|BAD_SSL|TLS|ECH)_|CERTIFICATE/],
  ['mixed-content', /MIXED_CONTENT/],
  ['csp', /^BLOCKED_BY_CSP$/],
  ['policy', /^(?:BLOCKED_BY_ADMINISTRATOR|BLOCKED_BY_(?:PRIVATE|LOCAL)_NETWORK_|UNSAFE_PORT|NETWORK_ACCESS_DENIED)/],
  ['response-policy', /^BLOCKED_BY_(?:RESPONSE|ORB)/],
  ['extension', /^BLOCKED_/],
  ['redirect-loop', /^TOO_MANY_REDIRECTS$/],
  ['lost', /^(?:CONNECTION_|EMPTY_RESPONSE|SOCKET_|NETWORK_CHANGED|HTTP2_|QUIC_|INCOMPLETE_|CONTENT_LENGTH_MISMATCH)/],
];

/** Firefox's nsresult names, and those that its webRequest makes from the last step seen (`NS_ERROR_NET_ON_…`). */
const firefox: Names = [
  ['aborted', /^NS_BINDING_ABORTED$/],
  ['withheld', /^NS_ERROR_DOM_BAD_(?:CROSS_ORIGIN_)?URI$/],
  ['tls', /^(?:SEC_ERROR_|SSL_ERROR_|MOZILLA_PKIX_|NS_ERROR_NET_(?:ON_TLS_|INADEQUATE_SECURITY))/],
  ['proxy', /PROXY/],
  ['dns', /^NS_ERROR_(?:UNKNOWN_HOST|NET_ON_RESOLV(?:ING|ED)(?:_HOST)?)$/],
  ['timed-out', /^NS_ERROR_NET_TIMEOUT/],
  ['refused', /^NS_ERROR_(?:CONNECTION_REFUSED|NET_ON_CONNECTING_TO)$/],
  ['offline', /^NS_ERROR_OFFLINE$/],
  ['policy', /^NS_ERROR_PORT_ACCESS_NOT_ALLOWED$/],
  ['response-policy', /^NS_ERROR_DOM_CO[RE]P_FAILED$/],
  ['csp', /^NS_ERROR_(?:CSP_|CONTENT_BLOCKED$)/],
  [
    'tracking-protection',
    /^NS_ERROR_(?:(?:MALWARE|PHISHING|TRACKING|UNWANTED|BLOCKED|HARMFUL|CRYPTOMINING|SOCIALTRACKING)_URI|FINGERPRINTING)/,
  ],
  ['redirect-loop', /^NS_ERROR_REDIRECT_LOOP$/],
  [
    'lost',
    /^NS_ERROR_(?:NET_(?:RESET|INTERRUPT|EMPTY_RESPONSE|PARTIAL_TRANSFER|HTTP|ERROR_RESPONSE)|ABORT$|NET_ON_(?:SENDING|WAITING|RESPONSE|TRANSACTION))/,
  ],
];

/** The kind of failure behind a browser's own name for it; '' is `unnamed`. */
export function networkKind(name: string): NetworkKind {
  if (name === '') return 'unnamed';
  const short = /^net::(?:ERR_)?(.*)$/.exec(name)?.[1];
  const names = short === undefined ? firefox : chromium;
  return names.find(([, pattern]) => pattern.test(short ?? name))?.[0] ?? 'other';
}
