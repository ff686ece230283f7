import { pointerTo } from '../../decode/body/json-value.ts';
import { childAt, childCount, childrenAtOnce, namesIn } from './json-children.ts';
import type { TreeState } from './json-tree-state.ts';

export type TreeNode = {
  readonly kind: 'node';
  readonly id: string;
  readonly pointer: string;
  readonly parent: string | undefined;
  /** Undefined at the root. */
  readonly name: string | undefined;
  /** The name that its value goes by: that of the list for what stands in one. */
  readonly field: string;
  readonly value: unknown;
  /** From 1. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Undefined: there is nothing to unfold. */
  readonly open: boolean | undefined;
};

/** Stands for the children that are not shown yet. */
export type TreeMore = {
  readonly kind: 'more';
  readonly id: string;
  readonly pointer: string;
  readonly parent: string;
  readonly level: number;
  readonly left: number;
};

export type TreeRow = TreeNode | TreeMore;

/** The rows to show, in order. Nesting costs no stack: a body can be made of brackets alone. */
export function treeRows(root: unknown, { open, shown }: TreeState): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const waiting: TreeRow[] = [
    nodeOf({ value: root, pointer: '', level: 1, field: '', position: 1, siblings: 1 }, open),
  ];
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    rows.push(row);
    if (row.kind === 'more' || !row.open) continue;
    const most = shown.get(row.pointer) ?? childrenAtOnce;
    const count = childCount(row.value);
    const children: TreeRow[] = childrenOf(row, most, open);
    if (count > most) children.push(moreOf(row, count - most));
    waiting.push(...children.reverse());
  }
  return rows;
}

function moreOf({ pointer, level }: TreeNode, left: number): TreeMore {
  return { kind: 'more', id: `${pointer}\0`, pointer, parent: pointer, level: level + 1, left };
}

type Place = Pick<TreeNode, 'value' | 'pointer' | 'level' | 'field' | 'position' | 'siblings'>;

function nodeOf(place: Place, open: ReadonlySet<string>, name?: string, parent?: string): TreeNode {
  const isFoldable = childCount(place.value) > 0;
  return {
    ...place,
    kind: 'node',
    id: place.pointer,
    name,
    parent,
    open: isFoldable ? open.has(place.pointer) : undefined,
  };
}

function childrenOf(parent: TreeNode, most: number, open: ReadonlySet<string>): TreeNode[] {
  const siblings = childCount(parent.value);
  return namesIn(parent.value, most).map((name, index) => {
    const place = {
      value: childAt(parent.value, name),
      pointer: pointerTo(parent.pointer, name),
      level: parent.level + 1,
      field: Array.isArray(parent.value) ? parent.field : name,
      position: index + 1,
      siblings,
    };
    return nodeOf(place, open, name, parent.pointer);
  });
}
