import { pointerTo } from '../../decode/body/json-value.ts';
import { childAt, namesIn } from './json-children.ts';
import { isLeaf, type Leaf } from './tree-value.ts';

/** Nodes that are searched, and matches that are counted, at most. */
const mostSearched = 200_000;
const mostFound = 1_000;

/**
 * Pointers of the nodes whose name or value holds the words, in the order in which they stand, whatever their case.
 * `readable`: the value as it may be searched, undefined for one that is hidden, and whether a name may be.
 */
export function findInTree(
  root: unknown,
  words: string,
  readable: {
    readonly value: (value: Leaf, field: string) => string | undefined;
    readonly name: (name: string) => boolean;
  },
): readonly string[] {
  const wanted = words.toLowerCase();
  if (wanted === '') return [];
  const found: string[] = [];
  const waiting: {
    readonly value: unknown;
    readonly pointer: string;
    readonly name: string;
    readonly field: string;
  }[] = [{ value: root, pointer: '', name: '', field: '' }];
  for (let searched = 0; searched < mostSearched && found.length < mostFound; searched++) {
    const node = waiting.pop();
    if (!node) break;
    const { value, pointer, name, field } = node;
    const text = isLeaf(value) ? readable.value(value, field) : undefined;
    if ((name.toLowerCase().includes(wanted) && readable.name(name)) || text?.toLowerCase().includes(wanted))
      found.push(pointer);
    const isList = Array.isArray(value);
    for (const child of namesIn(value, mostSearched).toReversed()) {
      waiting.push({
        value: childAt(value, child),
        pointer: pointerTo(pointer, child),
        name: isList ? '' : child,
        field: isList ? field : child,
      });
    }
  }
  return found;
}
