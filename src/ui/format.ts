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

/** How long a call took, `ms` milliseconds: `240 ms`, `2.8 s`, `3 min 05 s`. */
export function formatDuration(ms: number, locale: string): string {
  const known = Math.max(0, ms);
  if (known < 999.5) return `${formatNumber(Math.round(known), locale)} ms`;
  if (known < 59_950) return `${formatNumber(known / 1000, locale, 1)} s`;
  return formatSeconds(Math.round(known / 1000), locale);
}

/** Time left until `at`, seen from `now` (epoch ms both), in whole seconds rounded up: `42 s`, `3 min 05 s`. Past: `0 s`. */
export function formatCountdown(at: number, now: number, locale: string): string {
  return formatSeconds(Math.max(0, Math.ceil((at - now) / 1000)), locale);
}

function formatSeconds(seconds: number, locale: string): string {
  if (seconds < 60) return `${formatNumber(seconds, locale)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${twoDigits(seconds % 60)} s`;
  const hours = Math.floor(seconds / 3600);
  return `${formatNumber(hours, locale)} h ${twoDigits(Math.floor((seconds % 3600) / 60))} min`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
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
