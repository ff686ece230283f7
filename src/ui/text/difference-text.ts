import type { Credential } from '../../decode/exchange.ts';
import type { Difference, Sent } from '../../journal/difference.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatBytes } from '../format.ts';
import { formatDuration } from '../format-duration.ts';
import { clipped, inertLine } from './inert.ts';
import { isOpenHeader, isOpenValue } from './open-values.ts';
import { shapeOfValue } from './shape.ts';

type Texts = {
  readonly good: string;
  readonly now: string;
  /** Both read the same, since their values are hidden. */
  readonly isAlike: boolean;
};

/** Both sides of a difference, as they may be shown: values only where they are open, or the person asked for them. */
export function differenceText(difference: Difference, showValues: boolean, locale: string, words: Catalogue): Texts {
  const [good, now] = sides(difference, showValues, locale, words).map((text) => inertLine(clipped(text, 300)));
  return { good: good ?? '', now: now ?? '', isAlike: good === now };
}

function sides(difference: Difference, showValues: boolean, locale: string, words: Catalogue): readonly string[] {
  const { comparison, shape } = words.panel;
  switch (difference.part) {
    case 'key':
      return [difference.good, difference.now].map((key) => keyText(key, words));
    case 'path':
      return [difference.good, difference.now].map((path) => (showValues ? path : shape.string(path.length)));
    case 'body':
      return [comparison.bodyForms[difference.good], comparison.bodyForms[difference.now]];
    case 'size':
      return [difference.good, difference.now].map((bytes) => formatBytes(bytes, locale));
    case 'took':
      return [difference.good, difference.now].map((ms) => formatDuration(ms, locale, words.units));
    default: {
      const { part, name } = difference;
      const isOpen = (value: string) =>
        showValues || (part === 'header' ? isOpenHeader(name) : isOpenValue(lastName(name), value));
      return [difference.good, difference.now].map((sent) => sentText(sent, isOpen, locale, words));
    }
  }
}

function sentText(sent: Sent, isOpen: (value: string) => boolean, locale: string, words: Catalogue): string {
  const { comparison, shape } = words.panel;
  switch (sent.kind) {
    case 'nothing':
      return comparison.nothing;
    case 'something':
      return comparison.something;
    case 'file':
      return shape.file(sent.type, formatBytes(sent.size, locale));
    case 'list':
      return shape.list(sent.count);
    case 'object':
      return shape.object(sent.count);
    case 'text':
      if (sent.value === '') return shape.string(0);
      return isOpen(sent.value) ? sent.value : shapeOfValue('', sent.value, shape);
    case 'word':
      // Of JSON: a number, or a word that is nobody's datum.
      return isOpen(sent.value) || /^[a-z]/.test(sent.value) ? sent.value : shape.number;
  }
}

function keyText(key: Credential | undefined, words: Catalogue): string {
  const { comparison, warnings } = words.panel;
  if (!key) return comparison.nothing;
  const { where, name, scheme, shape, length, fingerprint } = key;
  const place = where === 'query' ? `?${name}=` : `${name}:`;
  const print = fingerprint === '' ? '' : warnings.key(fingerprint);
  return [place, scheme, comparison.key(comparison.keyShapes[shape], print, length)].filter(Boolean).join(' ');
}

/** `/patient/age` → `age`, `/tags/3` → `tags`: values of a list go by the list's name. */
function lastName(pointer: string): string {
  return pointer.split('/').findLast((segment) => segment !== '' && !/^\d+$/.test(segment)) ?? pointer;
}
