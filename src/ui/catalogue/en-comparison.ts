import type { CredentialShape } from '../../decode/exchange.ts';
import type { BodyForm, Difference } from '../../journal/difference.ts';
import { plural } from './en-plural.ts';

const parts: Readonly<Record<Difference['part'], string>> = {
  key: 'Key',
  header: 'Header',
  path: 'Path',
  query: 'Query',
  body: 'Body',
  field: 'Field',
  size: 'Size of the body',
  took: 'Time taken',
};

const bodyForms: Readonly<Record<BodyForm, string>> = {
  none: 'no body',
  json: 'JSON',
  form: 'form, URL-encoded',
  multipart: 'form, multipart',
  other: 'neither JSON nor a form',
};

const keyShapes: Readonly<Record<CredentialShape, string>> = {
  'neolens-key': 'Neolens key',
  jwt: 'JWT',
  placeholder: 'placeholder',
  empty: 'nothing',
  other: 'text of no known form',
};

export const comparisonWords = {
  region: 'Compared with the last good call',
  none: 'No good call on this endpoint among those seen.',
  before: (time: string) => `The call at ${time} worked.`,
  after: (time: string) => `A later call worked, at ${time}; none did before.`,
  differences: (count: number) => plural(count, 'difference', 'differences'),
  same: 'No difference seen in key, headers, path, query, body, size or time.',
  what: 'What',
  good: 'Good call',
  now: 'This call',
  parts,
  bodyForms,
  keyShapes,
  key: (shape: string, fingerprint: string, characters: number) =>
    [shape, fingerprint, plural(characters, 'character', 'characters')].filter((word) => word !== '').join(', '),
  nothing: 'not sent',
  something: 'sent',
  otherValue: 'another value',
};
