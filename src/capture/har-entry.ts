/**
 * A HAR 1.2 entry as it really comes: from Chromium, from Firefox, from a file. Nothing in it can be relied on, so every
 * field is read through the helpers below.
 */
export type HarEntry = {
  readonly startedDateTime?: unknown;
  readonly time?: unknown;
  readonly request?: unknown;
  readonly response?: unknown;
  readonly _initiator?: unknown;
  readonly _resourceType?: unknown;
  readonly [field: string]: unknown;
};

export type Fields = { readonly [name: string]: unknown };

export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function finite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** `headers` of a HAR request or response, those that are a name and a value. */
export function harHeaders(value: unknown): { name: string; value: string }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    const { name, value: content } = fields(item);
    return typeof name === 'string' && typeof content === 'string' ? [{ name, value: content }] : [];
  });
}

/** ISO 8601 to epoch ms. */
export function instant(value: unknown): number | undefined {
  const parsed = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isFinite(parsed) ? parsed : undefined;
}
