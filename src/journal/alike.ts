export type Alike = {
  /** Ids under this name, the first told first; some may be gone. */
  of(name: string): readonly string[];
  add(name: string, id: string): void;
  /** One of them is gone. */
  forget(name: string, isThere: (id: string) => boolean): void;
};

type Ids = { all: string[]; gone: number };

/** Ids by name. Those that are gone are taken out many at a time: a page that polls one URL has all its calls under one name. */
export function createAlike(): Alike {
  const names = new Map<string, Ids>();
  return {
    of: (name) => names.get(name)?.all ?? [],
    add(name, id) {
      const ids = names.get(name);
      if (ids) ids.all.push(id);
      else names.set(name, { all: [id], gone: 0 });
    },
    forget(name, isThere) {
      const ids = names.get(name);
      if (!ids) return;
      ids.gone++;
      if (2 * ids.gone <= ids.all.length) return;
      ids.all = [...new Set(ids.all)].filter(isThere);
      ids.gone = 0;
      if (ids.all.length === 0) names.delete(name);
    },
  };
}
