import type { TreeRow } from './json-tree.ts';

/** What a key does in a tree, by the ARIA pattern: goes to another row, or folds and unfolds the one that is active. */
export type TreeMove = { readonly to: string } | { readonly toggle: string };

export function moveInTree(key: string, rows: readonly TreeRow[], active: string): TreeMove | undefined {
  const at = rows.findIndex(({ id }) => id === active);
  const row = rows[at];
  if (!row) return undefined;
  const isOpen = row.kind === 'node' ? row.open : undefined;
  switch (key) {
    case 'ArrowDown':
      return to(rows[at + 1]);
    case 'ArrowUp':
      return to(rows[at - 1]);
    case 'Home':
      return to(rows[0]);
    case 'End':
      return to(rows.at(-1));
    case 'ArrowRight':
      if (isOpen === false) return { toggle: row.id };
      return isOpen ? to(rows[at + 1]) : undefined;
    case 'ArrowLeft':
      if (isOpen) return { toggle: row.id };
      return row.parent === undefined ? undefined : { to: row.parent };
    case 'Enter':
    case ' ':
      return isOpen !== undefined || row.kind === 'more' ? { toggle: row.id } : undefined;
    default:
      return undefined;
  }
}

function to(row: TreeRow | undefined): TreeMove | undefined {
  return row && { to: row.id };
}
