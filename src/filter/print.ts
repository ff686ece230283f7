import type { Filter } from './filter.ts';
import { bytesText, msText, statusText } from './quantities.ts';
import { quoted } from './quoted.ts';

/** The text that reads as this filter. */
export function print(filter: Filter): string {
  switch (filter.kind) {
    case 'and':
      return filter.parts.map((part) => (part.kind === 'or' ? `(${print(part)})` : print(part))).join(' ');
    case 'or':
      return filter.parts.map(print).join(' or ');
    case 'not':
      return 'parts' in filter.part ? `-(${print(filter.part)})` : `-${print(filter.part)}`;
    case 'status':
      return `status:${statusText(filter)}`;
    case 'name':
      return `${filter.field}:${/^[^\s"()|]+$/.test(filter.value) ? filter.value : quoted(filter.value)}`;
    case 'is':
      return `is:${filter.state}`;
    case 'size':
      return `${filter.field}:${bytesText(filter.bytes)}`;
    case 'duration':
      return `${filter.field}:${msText(filter.ms)}`;
    case 'since':
      return `since:${msText(filter.ms)}`;
    case 'regex':
      return `/${filter.source}/${filter.ignoreCase ? 'i' : ''}`;
    case 'text':
      return isPlain(filter.value) ? filter.value : quoted(filter.value);
  }
}

/** Reads as one word of text, and nothing else. */
function isPlain(text: string): boolean {
  return /^[^\s"()|:/-][^\s"()|:]*$/.test(text) && !/^(?:or|and)$/i.test(text);
}
