import type { HttpRequest } from '../decode/exchange.ts';
import type { Sent } from './difference.ts';
import type { Entries } from './name-differences.ts';

/** Header fields whose value decides how an API answers, and is nobody's datum. Of all others only the name is compared. */
const comparedHeaders =
  /^(?:accept|accept-language|cache-control|content-encoding|content-type|origin|sec-fetch-(?:mode|site)|x-neolens-client|x-requested-with)$/;
/** What the browser chooses by itself, and what is told elsewhere: keys, size. */
const passedOver =
  /^(?:accept-encoding|connection|content-length|host|pragma|priority|user-agent|sec-(?:ch|gpc).*|te|dnt)$/;

/** What stands in a call from the journal where a value may not be stored. */
export const unkept = '…';

export function headersOf({ headers, credentials }: HttpRequest): Entries {
  const { fields, complete } = headers;
  const keys = credentials.state === 'present' ? credentials.value.map(({ name }) => name) : [];
  const told = fields.filter(({ name }) => !passedOver.test(name) && !keys.includes(name));
  return { whole: complete, entries: told.map(({ name, value }) => ({ name, sent: headerSent(name, value) })) };
}

function headerSent(name: string, value: string): Sent {
  if (value === unkept || !comparedHeaders.test(name)) return { kind: 'something' };
  return { kind: 'text', value: name === 'content-type' ? value.replace(/;\s{0,9}boundary=.*$/is, '') : value };
}

export function queryOf({ url: { query } }: HttpRequest): Entries {
  return {
    whole: query.length < 200 && query.every(({ name }) => name !== unkept),
    entries: query
      .filter(({ name }) => name !== unkept)
      .map(({ name, value }) => ({
        name,
        sent: value.state === 'present' ? { kind: 'text', value: value.value } : { kind: 'something' },
      })),
  };
}
