/** How `Retry-After` is written: the two forms of RFC 9110 with its three dates, and what some servers send. */
export const RETRY_FORMS = ['seconds', 'http-date', 'rfc850', 'asctime', 'fraction', 'nonsense', 'none'] as const;
export type RetryForm = (typeof RETRY_FORMS)[number];

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `seconds` from `now` (epoch ms) in the given form. */
export function retryAfterValue(form: Exclude<RetryForm, 'none'>, seconds: number, now: number): string {
  const date = new Date(now + seconds * 1000);
  // 'Wed, 21 Oct 2015 07:28:00 GMT'
  const [weekday = '', day = '', month = '', year = '', time = ''] = date.toUTCString().replace(',', '').split(' ');
  switch (form) {
    case 'seconds':
      return String(seconds);
    case 'http-date':
      return date.toUTCString();
    case 'rfc850':
      return `${DAYS[date.getUTCDay()]}, ${day}-${month}-${year.slice(-2)} ${time} GMT`;
    case 'asctime':
      return `${weekday} ${month} ${String(date.getUTCDate()).padStart(2)} ${time} ${year}`;
    case 'fraction':
      return `${seconds}.5`;
    case 'nonsense':
      return 'later today';
  }
}
