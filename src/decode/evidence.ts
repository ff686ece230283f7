import type { Found } from './body/found.ts';
import type { Evidence, EvidencePlace } from './diagnosis.ts';
import { errorBody } from './error-body.ts';
import type { Exchange, HeaderFields } from './exchange.ts';
import { header } from './headers.ts';
import { inert } from './inert.ts';
import { reasonPhrase } from './reason-phrases.ts';

/** `RATE_LIMITED`, `ModelUnavailable`: a name made for programs. */
const symbolic = /^[A-Z][A-Za-z]*(?:_[A-Z]+|[a-z][A-Z])\w*$/;

/** Longest value shown as evidence, characters. */
const longest = 200;

export function statusEvidence(exchange: Exchange): readonly Evidence[] {
  const { response } = exchange;
  if (!response) return [];
  const phrase = inert(response.statusText || reasonPhrase(response.status), 60);
  return [{ where: 'status', name: 'status', value: `${response.status} ${phrase}`.trim() }];
}

export function networkEvidence(exchange: Exchange): readonly Evidence[] {
  const { failure } = exchange;
  return failure ? [{ where: 'network-error', name: inert(failure.name, 80) || 'status 0' }] : [];
}

/** The field where it was seen; without a value where it was seen to be absent. */
export function headerEvidence(where: EvidencePlace, headers: HeaderFields, name: string): readonly Evidence[] {
  const seen = header(headers, name);
  if (seen.state === 'unseen') return [];
  return [{ where, name, ...(seen.state === 'absent' ? {} : { value: inert(seen.value, longest) }) }];
}

/** What the error body said: its symbolic name, its message, the field it blames, its details, a status that is another one. */
export function bodyEvidence(exchange: Exchange): readonly Evidence[] {
  const body = errorBody(exchange.response?.body);
  const pointers = body.form.startsWith('json');
  const status = body.status?.value === exchange.response?.status ? undefined : body.status;
  const symbol = body.names.find(({ value }) => symbolic.test(value));
  const found = [symbol, body.message, body.field, body.detail, status].filter((item) => item !== undefined);
  return found.map((item) => evidenceOf(item, pointers));
}

function evidenceOf({ value, pointer }: Found<string | number>, pointers: boolean): Evidence {
  const where = 'response-body';
  const name = nameAt(pointer);
  const shown = inert(typeof value === 'string' ? value : String(value), longest);
  // Of a pointer that cannot be shown as it is nothing is left to point with.
  return pointers && inert(pointer, longest) === pointer
    ? { where, name, value: shown, pointer }
    : { where, name, value: shown };
}

/** The member that a JSON Pointer leads to; of an item of a list, the member that holds the list. */
function nameAt(pointer: string): string {
  const last = pointer.slice(pointer.lastIndexOf('/') + 1);
  if (last === '' || last.includes('~') || isDigit(last.charCodeAt(0))) return nameAbove(pointer);
  return inert(last, 60);
}

function nameAbove(pointer: string): string {
  const name = pointer.split('/').findLast((segment) => !/^\d{0,9}$/.test(segment)) ?? 'body';
  return inert(name.replaceAll('~1', '/').replaceAll('~0', '~'), 60);
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** The status and what the body said with it: what most rules rest on. */
export function answerEvidence(exchange: Exchange): readonly Evidence[] {
  return [...statusEvidence(exchange), ...bodyEvidence(exchange)];
}
