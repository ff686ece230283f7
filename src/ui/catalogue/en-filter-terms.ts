import { type CallState, type Filter, methods, type NameField, type Term } from '../../filter/filter.ts';
import { formatBytes, formatNumber } from '../format.ts';
import { formatDuration } from '../format-duration.ts';
import { unitWords } from './en-units.ts';

/** What a term says of a call, and what it says with a `-` before it. What was not seen is not claimed. */
type Both = readonly [is: string, isNot: string];

const states: Readonly<Record<CallState, Both>> = {
  retryable: ['a retry is of use', 'a retry is of no use or must be checked first'],
  failed: ['the call failed', 'the call did not fail'],
  warning: ['there is a warning', 'there is no warning'],
  pending: ['the call is under way', 'the call is over'],
  blocked: ['the browser blocked the call or its answer', 'the browser did not block it'],
};

const names: Readonly<Record<NameField, (value: string) => Both>> = {
  method: (value) =>
    methods.includes(value)
      ? [`the method is ${value}`, `the method is not ${value}`]
      : [`the method begins with ${value}`, `the method does not begin with ${value}`],
  path: (value) => [`the path has “${value}”`, `the path does not have “${value}”`],
  rule: (value) => [`the diagnosis begins with ${value}`, `the diagnosis does not begin with ${value}`],
  host: (value) => [`the host has “${value}”`, `the host does not have “${value}”`],
  key: (value) => [`a key begins with ${value}`, `no key begins with ${value}`],
};

function termWords(term: Term): Both {
  switch (term.kind) {
    case 'status':
      return statusWords(term.from, term.to);
    case 'name':
      return names[term.field](term.value);
    case 'is':
      return states[term.state];
    case 'size': {
      const size = formatBytes(term.bytes, 'en');
      return term.field === 'larger'
        ? [`request or answer is larger than ${size}`, `neither request nor answer is known to be larger than ${size}`]
        : [`request and answer are smaller than ${size}`, `request or answer may have ${size} or more`];
    }
    case 'duration': {
      const duration = time(term.ms);
      return term.field === 'slower'
        ? [`it took longer than ${duration}`, `it is not known to have taken longer than ${duration}`]
        : [`it took less than ${duration}`, `it is not known to have taken less than ${duration}`];
    }
    case 'since':
      return [`it began in the last ${time(term.ms)}`, `it did not begin in the last ${time(term.ms)}`];
    case 'text':
      return [`a text has “${term.value}”`, `no text has “${term.value}”`];
    case 'regex': {
      const written = `/${term.source}/${term.ignoreCase ? 'i' : ''}`;
      return [`a text fits ${written}`, `no text fits ${written}`];
    }
  }
}

function statusWords(from: number, to: number): Both {
  if (to === 0) return ['no answer came', 'an answer came'];
  const range = from === to ? String(from) : `${from} to ${to}`;
  return [`the status is ${range}`, `the status is not ${range}`];
}

function time(ms: number): string {
  if (ms >= 3_600_000 && ms % 3_600_000 === 0) return `${formatNumber(ms / 3_600_000, 'en')} h`;
  return ms >= 60_000 && ms % 60_000 === 0
    ? `${formatNumber(ms / 60_000, 'en')} min`
    : formatDuration(ms, 'en', unitWords);
}

/** The whole of it as the end of a sentence. */
export function filterClause(filter: Filter): string {
  if (filter.kind === 'not') {
    const { part } = filter;
    if (part.kind === 'not') return filterClause(part.part);
    return 'parts' in part ? `it is not so that (${filterClause(part)})` : termWords(part)[1];
  }
  if (!('parts' in filter)) return termWords(filter)[0];
  const parts = filter.parts.map((part) => ('parts' in part ? `(${filterClause(part)})` : filterClause(part)));
  return parts.join(` ${filter.kind} `);
}
