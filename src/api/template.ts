import { editDistance } from './edit-distance.ts';
import { endpoints } from './endpoints.ts';

const documented = [...new Set(endpoints.map((endpoint) => endpoint.path))].map((path) => path.split('/'));
const vocabulary = [...new Set(documented.flat())].filter((segment) => segment !== '' && !isVariable(segment));
const version = /^v\d{1,2}$/;
const word = /^[A-Za-z_-]{1,32}$/;

/**
 * A path below the API's prefix with identifiers taken out: `/scans/81f2` → `/scans/{id}`.
 * A path that is not documented keeps only what cannot be an identifier of a patient: its first word, and documented words.
 */
export function templateOf(path: string): string {
  const segments = path.split('/');
  const first = segments[1] ?? '';
  if (version.test(first))
    return segments.length > 2 ? `/${first}${templateOf(`/${segments.slice(2).join('/')}`)}` : path;
  const known = documented.find((template) => fits(template, segments));
  return (known ?? segments.map(withoutIdentifier)).join('/');
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

function withoutIdentifier(segment: string, index: number): string {
  if (segment === '') return segment;
  if (index === 1 && word.test(segment)) return segment;
  return resemblesVocabulary(segment.toLowerCase()) ? segment : '{id}';
}

/** Short words must match exactly: a name of three to five letters is soon within two edits of one of them. */
function resemblesVocabulary(segment: string): boolean {
  if (!word.test(segment)) return false;
  return vocabulary.some((known) => segment === known || (known.length > 5 && editDistance(segment, known) <= 2));
}
