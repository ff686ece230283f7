import type { Term } from './filter.ts';
import type { Reader } from './reader.ts';
import { searchOf } from './search-of.ts';

export type Predicate<Row> = (row: Row) => boolean;

export function termPredicate<Row>(term: Term, read: Reader<Row>, now: number): Predicate<Row> {
  switch (term.kind) {
    case 'status': {
      const { from, to } = term;
      return (row) => read.status(row) >= from && read.status(row) <= to;
    }
    case 'name':
      return namePredicate(term, read);
    case 'is': {
      const { state } = term;
      if (state !== 'retryable') return (row) => read.is(row, state);
      return (row) => read.verdict(row) === 'now' || read.verdict(row) === 'after';
    }
    case 'size': {
      const { bytes } = term;
      return term.field === 'larger'
        ? (row) => read.requestSize(row) > bytes || read.responseSize(row) > bytes
        : (row) => read.requestSize(row) < bytes && read.responseSize(row) < bytes;
    }
    case 'duration': {
      const { ms } = term;
      return term.field === 'slower' ? (row) => read.duration(row) > ms : (row) => read.duration(row) < ms;
    }
    case 'since': {
      const from = now - term.ms;
      return (row) => read.startedAt(row) >= from;
    }
    case 'text':
    case 'regex':
      return textPredicate(searchOf(term), read.texts);
  }
}

/** Paths and hosts have the value anywhere in them; the others begin with it. */
function namePredicate<Row>({ field, value }: Term & { kind: 'name' }, read: Reader<Row>): Predicate<Row> {
  switch (field) {
    case 'method':
      return (row) => read.method(row).startsWith(value);
    case 'rule':
      return (row) => read.rule(row).startsWith(value);
    case 'path': {
      const holds = searchOf({ kind: 'text', value });
      return (row) => holds(read.template(row)) || holds(read.path(row));
    }
    case 'host':
      return (row) => {
        const origin = read.origin(row);
        return origin.includes(value, origin.indexOf('://') + 3);
      };
    case 'key': {
      const begins = (key: { readonly fingerprint: string }) => key.fingerprint.startsWith(value);
      return (row) => read.keys(row).some(begins);
    }
  }
}

/** Rows beside one another often have the same method, host or title: what was found in the last one is not sought again. */
function textPredicate<Row>(holds: (text: string) => boolean, texts: Reader<Row>['texts']): Predicate<Row> {
  const last = texts.map(() => '');
  const lastHolds = texts.map(() => holds(''));
  return (row) => {
    for (let at = 0; at < texts.length; at++) {
      const text = texts[at]?.(row);
      if (text === undefined) continue;
      if (text !== last[at]) {
        last[at] = text;
        lastHolds[at] = holds(text);
      }
      if (lastHolds[at]) return true;
    }
    return false;
  };
}
