import { isAllowed, type SentValue } from './sent-value.ts';

/**
 * The documented value that was most likely meant, where that can be told and is another than was sent: the number in a
 * text or a percentage, a word of the list in other letters, the nearest end of a range.
 */
export function correctedValue(sent: SentValue): string | undefined {
  if (isAllowed(sent)) return undefined;
  const { parameter, value } = sent;
  const { type, values, minimum = -Infinity, maximum = Infinity } = parameter;
  if (values) {
    const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9.]/g, '');
    return typeof value === 'string' ? values.find((each) => plain(each) === plain(value.slice(0, 60))) : undefined;
  }
  if (type === 'boolean' && typeof value === 'string')
    return /^(?:true|false)$/i.exec(value.trim())?.[0]?.toLowerCase();
  if (type !== 'number' && type !== 'integer') return undefined;
  const number = numberMeant(value, maximum);
  if (number === undefined) return undefined;
  const whole = type === 'integer' ? Math.round(number) : number;
  return String(Math.min(maximum, Math.max(minimum, whole)));
}

/** `85%`, `"85"` and 85 are 0.85 where at most 1 is allowed. */
function numberMeant(value: unknown, maximum: number): number | undefined {
  // An object may refuse to become a text.
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const [, digits, percent] = /^\s*([-+]?\d{1,12}(?:[.,]\d{1,12})?)\s*(%)?\s*$/.exec(text.slice(0, 40)) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits.replace(',', '.'));
  const isShare = maximum === 1 && (percent !== undefined || (number > 1 && number <= 100));
  return isShare ? number / 100 : number;
}
