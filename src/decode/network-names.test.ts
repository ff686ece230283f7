import { expect, test } from 'vitest';
import { networkKind } from './network-names.ts';

// What the rules' own tests do not name.
test.each([
  ['', 'unnamed'],
  ['net::ERR_SOMETHING_NEW', 'other'],
  ['NS_ERROR_SOMETHING_NEW', 'other'],
  ['net::ERR_QUIC_PROTOCOL_ERROR', 'lost'],
  ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'tls'],
  ['net::ERR_CERT_DATE_INVALID', 'tls'],
  ['net::ERR_BLOCKED_BY_ORB', 'response-policy'],
  ['net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', 'policy'],
  ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'unconnected'],
  ['net::ERR_INSUFFICIENT_RESOURCES', 'resources'],
  ['net::ERR_FAILED', 'withheld'],
  ['NS_ERROR_DOM_BAD_URI', 'withheld'],
  ['NS_ERROR_NET_ON_TLS_HANDSHAKE_STARTING', 'tls'],
  ['NS_ERROR_NET_ON_WAITING_FOR', 'lost'],
  ['NS_ERROR_NET_INADEQUATE_SECURITY', 'tls'],
  ['NS_ERROR_MALFORMED_URI', 'other'],
  // Firefox gives this one for anything it cannot tell: https://bugzil.la/1881986
  ['NS_ERROR_NET_ON_RECEIVING_FROM', 'other'],
])('%j is a failure of kind %s', (name, kind) => {
  expect(networkKind(name)).toBe(kind);
});
