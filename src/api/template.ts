import { editDistance } from './edit-distance.ts';
import { endpoints } from './endpoints.ts';

const documented = [...new Set(endpoints.map((endpoint) => endpoint.path))].map((path) => path.split('/'));
const vocabulary = [...new Set(documented.flat())].filter((segment) => segment !== '' && !isVariable(segment));
const version = /^v\d{1,2}$/i;
/** What people put before the version: no identifier, and a mistake worth showing. */
const root = /^(?:api|rest)$/i;
const word = /^[A-Za-z_-]{1,32}$/;
const lowerCaseWord = /^[a-z_-]{1,32}$/;

/** A doubled version is a mistake worth showing; a longer row of them tells no more. */
const mostVersions = 2;
/** No documented path has as many segments; what comes after them is not compared with the vocabulary. */
const mostCompared = 32;

/**
 * A path below the API's prefix with identifiers taken out, segment for segment: `/scans/81f2` → `/scans/{id}`.
 * A path that is not documented keeps only what cannot be an identifier of a patient: words like the documented ones, and
 * below the API's root the first word if it is in lower case.
 * @param root 'api': the path stands below what is surely the API's root. 'unsure': only if it begins with a version,
 * since the base may as well be a folder of records
 */
export function templateOf(path: string, root: 'api' | 'unsure' = 'unsure'): string {
  const segments = path.split('/').slice(1);
  const versions = leadingVersions(segments);
  const below = ['', ...segments.slice(versions.length)];
  const keepsFirst = root === 'api' || versions.length > 0;
  const known = documented.find((template) => fits(template, below));
  const template = known ?? below.map((segment, index) => withoutIdentifier(segment, index, keepsFirst));
  return ['', ...versions, ...template.slice(1)].join('/');
}

function leadingVersions(segments: readonly string[]): readonly string[] {
  const [first = '', second = ''] = segments;
  const before = root.test(first) && version.test(second) ? 1 : 0;
  const start = segments.slice(0, before + mostVersions);
  const end = start.findIndex((segment, index) => index >= before && !version.test(segment));
  return end === -1 ? start : start.slice(0, end);
}

/** True for `{id}`, `{vendor}`: a segment of a template that stands for a value. */
export function isVariable(segment: string): boolean {
  return segment.startsWith('{') && segment.endsWith('}');
}

function fits(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, index) => (isVariable(part) ? segments[index] !== '' : part === segments[index]))
  );
}

function withoutIdentifier(segment: string, index: number, keepsFirst: boolean): string {
  if (segment === '') return segment;
  if (index > mostCompared) return '{id}';
  if (index === 1 && keepsFirst && lowerCaseWord.test(segment)) return segment;
  return resemblesVocabulary(segment.toLowerCase()) ? segment : '{id}';
}

/** Short words must match exactly: a name of three to five letters is soon within two edits of one of them. */
function resemblesVocabulary(segment: string): boolean {
  if (!word.test(segment)) return false;
  return vocabulary.some((known) => segment === known || (known.length > 5 && editDistance(segment, known) <= 2));
}
