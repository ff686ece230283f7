const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const imfFixdate = /^[a-z]{3}, (\d{2}) ([a-z]{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) gmt(?:$|,)/i;
const rfc850 = /^[a-z]{6,9}, (\d{2})-([a-z]{3})-(\d{2}) (\d{2}):(\d{2}):(\d{2}) gmt(?:$|,)/i;
const asctime = /^[a-z]{3} ([a-z]{3}) ([ \d]\d) (\d{2}):(\d{2}):(\d{2}) (\d{4})(?:$|,)/i;

/**
 * One of the three HTTP dates (RFC 9110 §5.6.7) as epoch ms. `Date.parse` is not used: it takes '120' for a year.
 * A repeated field counts by its first. A two-digit year over 50 years ahead of `now` means the past.
 */
export function httpDate(text: string | undefined, now: number): number | undefined {
  const value = text?.trim() ?? '';
  const imf = imfFixdate.exec(value);
  if (imf) return epoch(Number(imf[3]), imf[2], imf[1], imf[4], imf[5], imf[6]);
  const old = rfc850.exec(value);
  if (old) return epoch(fullYear(Number(old[3]), now), old[2], old[1], old[4], old[5], old[6]);
  const unix = asctime.exec(value);
  return unix ? epoch(Number(unix[6]), unix[1], unix[2], unix[3], unix[4], unix[5]) : undefined;
}

function epoch(year: number, month = '', day = '', hour = '', minute = '', second = ''): number | undefined {
  const index = months.indexOf(month.toLowerCase());
  const value = Date.UTC(year, index, Number(day), Number(hour), Number(minute), Number(second));
  const date = new Date(value);
  // Date.UTC rolls 31 April over to 1 May; such a date was never meant.
  const sound = index >= 0 && date.getUTCDate() === Number(day) && Number(hour) < 24 && Number(minute) < 60;
  return sound && Number(second) <= 60 ? value : undefined;
}

function fullYear(twoDigits: number, now: number): number {
  const current = new Date(now).getUTCFullYear();
  const year = current - (current % 100) + twoDigits;
  return year > current + 50 ? year - 100 : year;
}
