import type { Hostile } from './control.ts';

/** What an error message may hold in the worst case. A reader that shows it must show it inert. */
const TEXTS: Readonly<Record<Hostile, string>> = {
  markup: `<img src="x" onerror="document.title='script ran'"><script>document.title='script ran'</script></p></td>&lt;b&gt;`,
  control: 'bell\u0007 back\u0008 null\u0000 escape\u001b[31mred\u001b[0m line\r\nfeed\u2028separator \u0085next',
  bidi: 'file \u202egnp.exe\u202c and \u2066isolated\u2069, \u200fmarked\u200e, zero\u200bwidth',
  long: 'very '.repeat(20_000),
};

export function hostileMessage(message: string, kind: Hostile | undefined): string {
  return kind === undefined ? message : `${message} ${TEXTS[kind]}`;
}
