const most = 4;

/**
 * The function, which remembers its last few answers by the object it was asked about: within one decode a dozen entries
 * ask the same of one call. Answers that are dear stay for as long as their object does; the cheap ones do not, since so
 * many short-lived keys would cost the garbage collector more than to compute them again.
 */
export function remembered<K extends object, V>(compute: (key: K) => V, isDear: (key: K) => boolean): (key: K) => V {
  const dear = new WeakMap<K, V>();
  const keys: (K | undefined)[] = Array(most).fill(undefined);
  const values: (V | undefined)[] = Array(most).fill(undefined);
  let next = 0;
  return (key) => {
    const place = keys.indexOf(key);
    if (place >= 0) return values[place] as V;
    const known = dear.get(key);
    if (known !== undefined) return known;
    const value = compute(key);
    if (isDear(key)) {
      dear.set(key, value);
    } else {
      keys[next] = key;
      values[next] = value;
      next = (next + 1) % most;
    }
    return value;
  };
}
