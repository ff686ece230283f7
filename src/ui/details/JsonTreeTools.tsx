import { useMemo, useState } from 'preact/hooks';
import { copyText } from '../common/copy-text.ts';
import { formatNumber } from '../format.ts';
import { useLanguage } from '../language.ts';
import { isFieldName, isOpenPointer } from '../text/field-name.ts';
import type { TreeRow } from '../text/json-tree.ts';
import { findInTree } from '../text/json-tree-find.ts';
import { isLeaf, isReadable } from '../text/tree-value.ts';

type Props = {
  readonly root: unknown;
  readonly active: TreeRow | undefined;
  readonly showValues: boolean;
  readonly onFound: (pointer: string) => void;
};

/** Search in a tree, and copies of what is active in it. */
export function JsonTreeTools({ root, active, showValues, onFound }: Props) {
  const { locale, words } = useLanguage();
  const { tree } = words.panel;
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState(0);
  const [copied, setCopied] = useState('');
  const search = (text: string) =>
    findInTree(root, text, {
      value: (value, field) => (isReadable(value, field, showValues) ? String(value) : undefined),
      name: (name) => showValues || isFieldName(name),
    });
  const found = useMemo(() => search(query), [root, query, showValues]);
  const value = active?.kind === 'node' ? active.value : undefined;
  const mayCopyPath = showValues || isOpenPointer(active?.pointer ?? '');
  const mayCopy = showValues || (isLeaf(value) && active?.kind === 'node' && isReadable(value, active.field, false));

  function type(text: string): void {
    setQuery(text);
    setPlace(0);
    const [first] = search(text);
    if (first !== undefined) onFound(first);
  }

  function step(by: number): void {
    const next = (place + by + found.length) % found.length;
    const pointer = found[next];
    if (pointer === undefined) return;
    setPlace(next);
    onFound(pointer);
  }

  const copy = (text: string) => setCopied(copyText(text) ? tree.copied : tree.notCopied);
  return (
    <div class="tree-tools">
      <input
        type="search"
        aria-label={tree.search}
        placeholder={tree.searchHint}
        value={query}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && step(event.shiftKey ? -1 : 1)}
      />
      <button
        type="button"
        class="action"
        disabled={!mayCopyPath}
        title={mayCopyPath ? undefined : tree.showToCopy}
        onClick={() => copy(active?.pointer ?? '')}
      >
        {tree.copyPath}
      </button>
      <button
        type="button"
        class="action"
        disabled={!mayCopy}
        title={mayCopy ? undefined : tree.showToCopy}
        onClick={() => copy(typeof value === 'string' ? value : (JSON.stringify(value, undefined, 2) ?? ''))}
      >
        {tree.copyValue}
      </button>
      <span class="quiet" role="status">
        {query === '' ? copied : summary()}
      </span>
    </div>
  );

  function summary(): string {
    if (found.length === 0) return tree.notFound;
    return tree.found(formatNumber(place + 1, locale), formatNumber(found.length, locale));
  }
}
