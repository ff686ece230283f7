export type SortedList<Item> = {
  readonly items: readonly Item[];
  /** Most come last, so that place is tried first. */
  insert(item: Item): void;
  insertAll(items: readonly Item[]): void;
  /** The item itself, as it was when it was inserted. False: it is not there. */
  remove(item: Item): boolean;
  removeAll(gone: ReadonlySet<Item>): void;
  reset(items: readonly Item[]): void;
};

/** More than so many at a time are cheaper in one pass over all. */
const few = 100;

/** Items in order, found by halving: none is looked for from one end to the other. `compare` is 0 for an item and itself alone. */
export function createSortedList<Item>(compare: (first: Item, second: Item) => number): SortedList<Item> {
  let items: Item[] = [];

  /** How many stand before it. */
  function placeOf(item: Item): number {
    const last = items.at(-1);
    if (last === undefined || compare(last, item) < 0) return items.length;
    let [low, high] = [0, items.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = items[middle];
      if (at !== undefined && compare(at, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function insert(item: Item): void {
    const place = placeOf(item);
    if (place === items.length) items.push(item);
    else items.splice(place, 0, item);
  }

  function remove(item: Item): boolean {
    const place = placeOf(item);
    if (items[place] !== item) return false;
    items.splice(place, 1);
    return true;
  }

  return {
    get items() {
      return items;
    },
    insert,
    insertAll(more) {
      if (more.length > few) items = items.concat(more).sort(compare);
      else for (const item of more) insert(item);
    },
    remove,
    removeAll(gone) {
      if (gone.size > few) items = items.filter((item) => !gone.has(item));
      else for (const item of gone) remove(item);
    },
    reset(next) {
      items = next.toSorted(compare);
    },
  };
}
