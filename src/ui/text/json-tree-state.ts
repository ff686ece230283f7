import { pointerTo } from '../../decode/body/json-value.ts';
import { childAt, childCount, childrenAtOnce, namesIn } from './json-children.ts';
import type { TreeRow } from './json-tree.ts';

/** Which nodes are unfolded, and how many children of each are shown, by JSON Pointer. */
export type TreeState = { readonly open: ReadonlySet<string>; readonly shown: ReadonlyMap<string, number> };

const rowsAtFirst = 100;

/** Unfolded level by level, for as long as the rows stay few. */
export function firstState(root: unknown): TreeState {
  const open = new Set<string>();
  let waiting: { readonly value: unknown; readonly pointer: string }[] = [{ value: root, pointer: '' }];
  let rows = 1;
  while (waiting.length > 0) {
    const next: typeof waiting = [];
    for (const { value, pointer } of waiting) {
      const count = Math.min(childCount(value), childrenAtOnce);
      if (count === 0 || (pointer !== '' && rows + count > rowsAtFirst)) continue;
      rows += count;
      open.add(pointer);
      for (const name of namesIn(value, count))
        next.push({ value: childAt(value, name), pointer: pointerTo(pointer, name) });
    }
    waiting = next;
  }
  return { open, shown: new Map() };
}

/** The state in which the node can be seen: all around it unfolded, and enough of their children shown. */
export function revealing(root: unknown, pointer: string, { open, shown }: TreeState): TreeState {
  const opened = new Set(open);
  const counts = new Map(shown);
  let [value, at] = [root, ''];
  for (const segment of pointer.split('/').slice(1)) {
    const name = segment.replace(/~1/g, '/').replace(/~0/g, '~');
    const index = namesIn(value).indexOf(name);
    if (index === -1) break;
    opened.add(at);
    const needed = Math.ceil((index + 1) / childrenAtOnce) * childrenAtOnce;
    if (needed > (counts.get(at) ?? childrenAtOnce)) counts.set(at, needed);
    value = childAt(value, name);
    at = pointerTo(at, name);
  }
  return { open: opened, shown: counts };
}

/** The state after a click on the row: folded or unfolded, or with more of the children. */
export function toggled(row: TreeRow, { open, shown }: TreeState): TreeState {
  if (row.kind === 'more') {
    return {
      open,
      shown: new Map(shown).set(row.pointer, (shown.get(row.pointer) ?? childrenAtOnce) + childrenAtOnce),
    };
  }
  const next = new Set(open);
  if (!next.delete(row.pointer)) next.add(row.pointer);
  return { open: next, shown };
}

/** The node itself, or the innermost one around the place where it would be. */
export function nearestNode(root: unknown, pointer: string): string {
  let [value, at] = [root, ''];
  for (const segment of pointer.split('/').slice(1)) {
    const name = segment.replace(/~1/g, '/').replace(/~0/g, '~');
    if (childAt(value, name) === undefined) break;
    value = childAt(value, name);
    at = pointerTo(at, name);
  }
  return at;
}
