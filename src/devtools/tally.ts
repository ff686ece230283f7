export type Tally = {
  add(key: string): void;
  /** Takes one away; false where there was none. */
  take(key: string): boolean;
};

/** How many there are of each key. */
export function createTally(): Tally {
  const counts = new Map<string, number>();
  return {
    add: (key) => void counts.set(key, (counts.get(key) ?? 0) + 1),
    take(key) {
      const count = counts.get(key) ?? 0;
      if (count > 1) counts.set(key, count - 1);
      else counts.delete(key);
      return count > 0;
    },
  };
}
