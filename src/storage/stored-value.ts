import { browser } from '../browser.ts';

/** A value that is kept, declared once: where, since which version of its shape, and what stands in for a missing or unreadable one. */
export type StoredValue<T> = {
  readonly key: string;
  /** `session` is memory and ends with the browser; `local` is disk, for settings only. */
  readonly area: 'session' | 'local';
  readonly version: number;
  readonly fallback: T;
  /** Takes a value of any released version, or gives undefined where it cannot be read. */
  readonly read: (value: unknown, version: number) => T | undefined;
  /** The form in which it is kept, where that is another. */
  readonly write?: (value: T) => unknown;
};

type Envelope = { readonly version: number; readonly value: unknown };

export function fromStored<T>(declared: StoredValue<T>, raw: unknown): T {
  if (!isEnvelope(raw)) return declared.fallback;
  return declared.read(raw.value, raw.version) ?? declared.fallback;
}

export function toStored<T>(declared: StoredValue<T>, value: T): Record<string, Envelope> {
  const kept = declared.write ? declared.write(value) : value;
  return { [declared.key]: { version: declared.version, value: kept } };
}

export async function load<T>(declared: StoredValue<T>): Promise<T> {
  const found = await browser.storage[declared.area].get(declared.key);
  return fromStored(declared, found[declared.key]);
}

export async function save<T>(declared: StoredValue<T>, value: T): Promise<void> {
  await browser.storage[declared.area].set(toStored(declared, value));
}

/** Calls back with each new value until the returned function is called. */
export function watch<T>(declared: StoredValue<T>, onValue: (value: T) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (declared.key in changes) onValue(fromStored(declared, changes[declared.key]?.newValue));
  };
  browser.storage[declared.area].onChanged.addListener(listener);
  return () => browser.storage[declared.area].onChanged.removeListener(listener);
}

function isEnvelope(raw: unknown): raw is Envelope {
  return (
    typeof raw === 'object' && raw !== null && 'version' in raw && 'value' in raw && typeof raw.version === 'number'
  );
}
