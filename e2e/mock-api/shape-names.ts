/** The error bodies that the documentation shows, and what gateways in front of an API send instead. */
export const SHAPES = [
  'seed', // {"error":{"code":401,"message":"…","details":null}}, printed as the troubleshooting page prints it
  'seed-request-id', // the same with `request_id` inside `error`
  'seed-unknown-fields', // the same with members that no page names
  'envelope', // {"status":"error","timestamp":…,"error":{…,"details":"text"}}
  'flat', // {"error":"Unauthorized","message":"…"}
  'bare', // {"error":"Resource not found"}
  'symbolic', // {"error":{"code":"RATE_LIMITED",…}}
  'problem', // RFC 9457, application/problem+json
  'csv',
  'xml',
  'html',
  'text',
  'empty',
  'cut-json', // the seed shape, of which the end is missing; complete as far as HTTP goes
] as const;
export type Shape = (typeof SHAPES)[number];

export const DETAILS_FORMS = ['object', 'string', 'null', 'absent'] as const;
export type DetailsForm = (typeof DETAILS_FORMS)[number];
