/** One of the items, by a number of any size. */
export function pick<T>(items: readonly T[], seed: number): T {
  const item = items[seed % items.length];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}
