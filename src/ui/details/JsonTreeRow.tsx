import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatNumber } from '../format.ts';
import { useLanguage } from '../language.ts';
import { shownName } from '../text/field-name.ts';
import { clipped, inertLine } from '../text/inert.ts';
import { childCount } from '../text/json-children.ts';
import type { TreeNode, TreeRow } from '../text/json-tree.ts';
import { isLeaf, leafText } from '../text/tree-value.ts';

type Props = {
  readonly row: TreeRow;
  readonly isActive: boolean;
  readonly isMarked: boolean;
  readonly showValues: boolean;
  readonly onClick: () => void;
};

/** Deeper rows are indented no further. */
const deepest = 24;

export function JsonTreeRow({ row, isActive, isMarked, showValues, onClick }: Props) {
  const { locale, words } = useLanguage();
  const tabIndex = isActive ? 0 : -1;
  const place = {
    'data-marked': isMarked ? true : undefined,
    'aria-level': row.level,
    'aria-selected': isActive,
    style: { paddingInlineStart: `${Math.min(row.level, deepest) * 14}px` },
    onClick,
  };
  if (row.kind === 'more') {
    return (
      <div role="treeitem" tabIndex={tabIndex} {...place} class="more">
        {words.panel.tree.more(formatNumber(row.left, locale))}
      </div>
    );
  }
  return (
    <div
      role="treeitem"
      tabIndex={tabIndex}
      {...place}
      aria-setsize={row.siblings}
      aria-posinset={row.position}
      aria-expanded={row.open}
    >
      <span class="tree-name">{inertLine(clipped(nameOf(row, showValues, words), 300))}</span>{' '}
      <NodeValue node={row} showValues={showValues} />
    </div>
  );
}

/** What stands in a list goes by its position. */
function nameOf({ name, field }: TreeNode, showValues: boolean, { panel }: Catalogue): string {
  if (name === undefined) return panel.tree.root;
  return name === field ? shownName(name, showValues, panel.shape) : name;
}

function NodeValue({ node, showValues }: { readonly node: TreeNode; readonly showValues: boolean }) {
  const { locale, words } = useLanguage();
  const { value, field } = node;
  if (isLeaf(value)) return <code>{inertLine(clipped(leafText(value, field, showValues, locale, words), 2_000))}</code>;
  const { shape } = words.panel;
  return (
    <span class="quiet">{Array.isArray(value) ? shape.list(childCount(value)) : shape.object(childCount(value))}</span>
  );
}
