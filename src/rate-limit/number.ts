/** The largest count or number of seconds taken for real: past it a field is noise, and a countdown would be nonsense. */
const largest = 1e9;

/** A whole, non-negative number as header fields write it; repeated fields ('100, 100') count by their first. */
export function wholeNumber(text: string | undefined): number | undefined {
  if (isGrouped(text)) return undefined;
  const digits = /^\s*(\d{1,10})\s*(?:$|[,;])/.exec(text ?? '')?.[1];
  const value = digits === undefined ? undefined : Number(digits);
  return value !== undefined && value <= largest ? value : undefined;
}

/** Seconds, fractions allowed ('1.5'). */
export function seconds(text: string | undefined): number | undefined {
  const digits = /^\s*(\d{1,10}(?:\.\d{1,9})?)\s*(?:$|[,;])/.exec(text ?? '')?.[1];
  const value = digits === undefined ? undefined : Number(digits);
  return value !== undefined && value <= largest ? value : undefined;
}

/** `1,000` is a thousand or two fields joined, and nobody can tell which; `100,100` is one field twice. */
function isGrouped(text = ''): boolean {
  const parts = text.trim().split(',', 3);
  return (
    parts.length === 2 && /^\d{1,3}$/.test(parts[0] ?? '') && /^\d{3}$/.test(parts[1] ?? '') && parts[0] !== parts[1]
  );
}
