const formatters = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function cached<T extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, create: () => T): T {
  const known = formatters.get(key);
  if (known) return known as T;
  const made = create();
  formatters.set(key, made);
  return made;
}

/** `at` (epoch ms) as the time of day in the person's zone, in 12 or 24 hours as the locale has it: `18:04:12`. */
export function formatTime(at: number, locale: string, options: { withMs?: boolean } = {}): string {
  const withMs = options.withMs === true;
  const format = cached(`time ${locale} ${withMs}`, () => {
    const digits = withMs ? ({ fractionalSecondDigits: 3 } as const) : {};
    return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit', ...digits });
  });
  return validDate(at, (date) => format.format(date));
}

/**
 * The same with the weekday where that is not the day of `now` (epoch ms), and with the date where it is a week or more
 * away: `18:04:12`, `Sat 18:04:12`, `4 Mar, 18:04:12`.
 */
export function formatMoment(at: number, now: number, locale: string): string {
  const days = Math.abs(dayOf(at) - dayOf(now));
  if (!(days > 0)) return formatTime(at, locale);
  const isOtherYear = new Date(at).getFullYear() !== new Date(now).getFullYear();
  const day = days < 7 ? 'weekday' : isOtherYear ? 'year' : 'date';
  const format = cached(`moment ${locale} ${day}`, () => {
    const date = { day: 'numeric', month: 'short', ...(isOtherYear ? ({ year: 'numeric' } as const) : {}) } as const;
    const shown = day === 'weekday' ? ({ weekday: 'short' } as const) : date;
    return new Intl.DateTimeFormat(locale, { ...shown, hour: '2-digit', minute: '2-digit', second: '2-digit' });
  });
  return validDate(at, (date) => format.format(date));
}

/** Days since the epoch by the calendar of the person's zone; those at which clocks change count whole. */
function dayOf(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
}

/** Date and time of day of `at` (epoch ms), for tooltips. */
export function formatInstant(at: number, locale: string): string {
  const format = cached(`instant ${locale}`, () => {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' });
  });
  return validDate(at, (date) => format.format(date));
}

function validDate(at: number, write: (date: Date) => string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '–' : write(date);
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `bytes` in decimal units, as the locale writes them: `312 bytes`, `5.0 MB`. */
export function formatBytes(bytes: number, locale: string): string {
  let value = Math.max(0, bytes);
  let step = 0;
  while (value >= 999.5 && step < byteUnits.length - 1) {
    value /= 1000;
    step += 1;
  }
  const unit = byteUnits[step] ?? 'byte';
  const digits = step === 0 || value >= 99.95 ? 0 : 1;
  const format = cached(`bytes ${locale} ${unit} ${digits}`, () => {
    return new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: step === 0 ? 'long' : 'short',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  });
  return format.format(value);
}

/** With the locale's separators; at most `digits` decimals. */
export function formatNumber(value: number, locale: string, digits = 0): string {
  const format = cached(`number ${locale} ${digits}`, () => {
    return new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  });
  return format.format(value);
}
