import type { AnyRule } from './rule.ts';
import aborted from './rules/aborted.ts';
import badGateway from './rules/bad-gateway.ts';
import badRequest from './rules/bad-request.ts';
import blockedByClient from './rules/blocked-by-client.ts';
import burst from './rules/burst.ts';
import captivePortal from './rules/captive-portal.ts';
import clientError from './rules/client-error.ts';
import conflict from './rules/conflict.ts';
import connectionLost from './rules/connection-lost.ts';
import connectionRefused from './rules/connection-refused.ts';
import corsBlocked from './rules/cors-blocked.ts';
import deactivatedKey from './rules/deactivated-key.ts';
import dnsFailure from './rules/dns-failure.ts';
import droppedAuthorization from './rules/dropped-authorization.ts';
import duplicateResource from './rules/duplicate-resource.ts';
import errorInSuccess from './rules/error-in-success.ts';
import expiredToken from './rules/expired-token.ts';
import forbidden from './rules/forbidden.ts';
import gatewayForbidden from './rules/gateway-forbidden.ts';
import gatewayTimeout from './rules/gateway-timeout.ts';
import invalidKey from './rules/invalid-key.ts';
import invalidParameter from './rules/invalid-parameter.ts';
import lowConfidence from './rules/low-confidence.ts';
import malformedJson from './rules/malformed-json.ts';
import malformedKey from './rules/malformed-key.ts';
import methodNotAllowed from './rules/method-not-allowed.ts';
import missingAuthorization from './rules/missing-authorization.ts';
import missingField from './rules/missing-field.ts';
import missingScope from './rules/missing-scope.ts';
import missingVersionPrefix from './rules/missing-version-prefix.ts';
import mixedContent from './rules/mixed-content.ts';
import modelUnavailable from './rules/model-unavailable.ts';
import networkFailure from './rules/network-failure.ts';
import notAcceptable from './rules/not-acceptable.ts';
import notFound from './rules/not-found.ts';
import offline from './rules/offline.ts';
import payloadTooLarge from './rules/payload-too-large.ts';
import placeholderKey from './rules/placeholder-key.ts';
import preflightRejected from './rules/preflight-rejected.ts';
import rateLimited from './rules/rate-limited.ts';
import retryStorm from './rules/retry-storm.ts';
import rotatedKey from './rules/rotated-key.ts';
import serverError from './rules/server-error.ts';
import serviceUnavailable from './rules/service-unavailable.ts';
import sharedLimit from './rules/shared-limit.ts';
import timedOut from './rules/timed-out.ts';
import tlsError from './rules/tls-error.ts';
import unauthorized from './rules/unauthorized.ts';
import undefinedId from './rules/undefined-id.ts';
import unknownEndpoint from './rules/unknown-endpoint.ts';
import unknownFailure from './rules/unknown-failure.ts';
import unknownResource from './rules/unknown-resource.ts';
import unprocessable from './rules/unprocessable.ts';
import unsupportedImage from './rules/unsupported-image.ts';
import windowExhausted from './rules/window-exhausted.ts';
import wrongAuthScheme from './rules/wrong-auth-scheme.ts';
import wrongContentType from './rules/wrong-content-type.ts';

/** Every kind of failure. Among entries of equal depth and certainty the one listed first wins. */
export const rules: readonly AnyRule[] = [
  preflightRejected,
  corsBlocked,
  errorInSuccess,
  aborted,
  unknownFailure,
  clientError,
  serverError,
  badRequest,
  missingField,
  invalidParameter,
  wrongContentType,
  malformedJson,
  unsupportedImage,
  payloadTooLarge,
  unauthorized,
  missingAuthorization,
  droppedAuthorization,
  placeholderKey,
  wrongAuthScheme,
  malformedKey,
  expiredToken,
  rotatedKey,
  invalidKey,
  forbidden,
  missingScope,
  deactivatedKey,
  gatewayForbidden,
  methodNotAllowed,
  notFound,
  undefinedId,
  missingVersionPrefix,
  unknownEndpoint,
  unknownResource,
  notAcceptable,
  conflict,
  duplicateResource,
  unprocessable,
  lowConfidence,
  rateLimited,
  retryStorm,
  windowExhausted,
  burst,
  sharedLimit,
  badGateway,
  serviceUnavailable,
  modelUnavailable,
  gatewayTimeout,
  captivePortal,
  networkFailure,
  mixedContent,
  dnsFailure,
  connectionRefused,
  connectionLost,
  tlsError,
  timedOut,
  offline,
  blockedByClient,
];
