import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLanguage } from '../language.ts';
import { pointerOf } from '../text/evidence-target.ts';
import { type TreeRow, treeRows } from '../text/json-tree.ts';
import { moveInTree } from '../text/json-tree-key.ts';
import { firstState, nearestNode, revealing, toggled } from '../text/json-tree-state.ts';
import { JsonTreeRow } from './JsonTreeRow.tsx';
import { JsonTreeTools } from './JsonTreeTools.tsx';
import type { Mark } from './mark.ts';

type Props = { readonly root: unknown; readonly showValues: boolean; readonly mark: Mark | undefined };

/** JSON to fold and unfold, by mouse or by the keys of the ARIA tree pattern. */
export function JsonTree({ root, showValues, mark }: Props) {
  const { tree: words } = useLanguage().words.panel;
  const [state, setState] = useState(() => firstState(root));
  const [wanted, setWanted] = useState('');
  const tree = useRef<HTMLDivElement>(null);
  /** What the next drawing does with the active row. */
  const then = useRef<'focus' | 'show' | undefined>(undefined);
  const rows = useMemo(() => treeRows(root, state), [root, state]);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === wanted),
  ); // the active row may have been folded away
  const active = rows[at];

  const marked = mark && nearestNode(root, pointerOf(mark.item));

  useEffect(() => {
    if (marked === undefined) return;
    setState((before) => revealing(root, marked, before));
    go(marked, 'focus');
  }, [mark?.serial]);

  useLayoutEffect(() => {
    const row = then.current && tree.current?.children[at];
    if (!(row instanceof HTMLElement)) return;
    if (then.current === 'focus') row.focus();
    else row.scrollIntoView({ block: 'nearest' });
    then.current = undefined;
  });

  function go(id: string, how: 'focus' | 'show'): void {
    then.current = how;
    setWanted(id);
  }

  function toggle(row: TreeRow): void {
    const next = toggled(row, state);
    setState(next);
    // In the place of what stood for more now stands the first of them.
    go(row.kind === 'more' ? (treeRows(root, next)[rows.indexOf(row)]?.id ?? '') : row.id, 'focus');
  }

  function reveal(pointer: string): void {
    setState(revealing(root, pointer, state));
    go(pointer, 'show');
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || !active) return;
    const move = moveInTree(event.key, rows, active.id);
    if (!move) return;
    event.preventDefault();
    if ('to' in move) go(move.to, 'focus');
    else toggle(active);
  }

  return (
    <>
      <JsonTreeTools root={root} active={active} showValues={showValues} onFound={reveal} />
      <div class="tree" role="tree" aria-label={words.label} ref={tree} onKeyDown={onKeyDown}>
        {rows.map((row, index) => (
          <JsonTreeRow
            key={row.id}
            row={row}
            isActive={index === at}
            isMarked={row.kind === 'node' && row.id === marked}
            showValues={showValues}
            onClick={() => (row.kind === 'more' || row.open !== undefined ? toggle(row) : go(row.id, 'focus'))}
          />
        ))}
      </div>
    </>
  );
}
