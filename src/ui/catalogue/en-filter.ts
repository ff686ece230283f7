import { callStates, type Field, type Filter, type FilterErrorCode } from '../../filter/filter.ts';
import { filterClause } from './en-filter-terms.ts';
import { plural } from './en-plural.ts';

const examples: Readonly<Record<Field, string>> = {
  status: 'status:404, status:4xx, status:400..499 or status:net',
  method: 'method:POST',
  path: 'path:/v1/scans',
  rule: 'rule:missing-scope',
  host: 'host:localhost',
  key: 'key: and the first characters of its fingerprint',
  is: `is:${callStates.join(', is:')}`,
  larger: 'larger:1mb',
  smaller: 'smaller:10kb',
  slower: 'slower:2s',
  faster: 'faster:150ms',
  since: 'since:5m',
};

const fields: Readonly<Record<Field, string>> = {
  status: 'status, or net for no answer',
  method: 'HTTP method',
  path: 'path or its template',
  rule: 'name of the diagnosis',
  host: 'host of the API',
  key: 'fingerprint of the key',
  is: 'state of the call',
  larger: 'request or answer above a size',
  smaller: 'request and answer below a size',
  slower: 'took longer than',
  faster: 'took less than',
  since: 'began at most so long ago',
};

/** Each says what was made of it: a part that could not be read is left out, the rest filters. */
const errors: Readonly<Record<FilterErrorCode, (field: Field) => string>> = {
  'too-long': () => 'Left out: a filter is read for 1,000 characters.',
  'too-deep': () => 'Left out from here: too many groups in one another.',
  'unclosed-quote': () => 'The closing quotation mark is missing: quoted to the end.',
  'unclosed-group': () => 'The closing parenthesis is missing: grouped to the end.',
  'unopened-group': () => 'Left out: no parenthesis was opened before.',
  'empty-group': () => 'Left out: nothing to filter by in the parentheses.',
  'one-sided-or': () => 'Left out: one side is empty. To search for the word, put it in quotation marks.',
  'no-value': (field) => `Left out: a value is missing, for example ${examples[field]}.`,
  'unknown-field': (field) => `Left out: not a field. Meant ${field}:? To search for it, put it in quotation marks.`,
  'no-status': (field) => `Left out: not a status. Write ${examples[field]}.`,
  'no-state': (field) => `Left out: not a state. Write ${examples[field]}.`,
  'no-size': (field) => `Left out: not a size. Write a number with b, kb, mb or gb: ${examples[field]}.`,
  'no-duration': (field) => `Left out: not a time. Write a number with ms, s, m or h: ${examples[field]}.`,
  'regex-invalid': () =>
    'Left out: not a regular expression. To search for it as it stands, put it in quotation marks.',
  'regex-unsupported': () => 'Left out: look-around, back-references and \\p are not searched for.',
  'regex-too-large': () => 'Left out: the expression is too large, written out or counted out.',
};

export const filterWords = {
  reading: (filter: Filter) =>
    'parts' in filter && filter.parts.length === 0 ? 'Shows all calls.' : `Shows calls where ${filterClause(filter)}.`,
  /** Of free text. The figure is `longestSearched` of the filter. */
  searched: 'Texts: status, method, path, host, cause, request ID, bodies; of each the first 20,000 characters.',
  error: (code: FilterErrorCode, field: Field | undefined) =>
    code === 'no-value' && !field ? 'Left out: nothing is quoted.' : errors[code](field ?? 'status'),
  moreErrors: (count: number) => `${plural(count, 'more part', 'more parts')} could not be read.`,
  suggestions: 'Filter suggestions',
  suggested: (count: number) =>
    count === 0 ? '' : `${plural(count, 'suggestion', 'suggestions')}, arrow down to choose`,
  fields,
  recent: 'used lately',
};
