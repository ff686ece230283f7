const known = 'code|message|status|error|type|title|detail|details|field|issue|reason|retry_after|request_id|requestid';
// No part can cross a '<', so that each character is looked at a bounded number of times.
const element = new RegExp(
  `<(?:\\w{1,20}:)?(${known})(?:\\s[^<>]{0,200})?>\\s{0,200}(?:<!\\[CDATA\\[)?([^<]{1,4000})<?`,
  'gi',
);

/** The text of an XML error's well-known elements, by lower-case name; the first of each. */
export function readXml(text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, name = '', content = ''] of text.matchAll(element)) {
    const value = entities(content.replace(/\]\]>\s*$/, '')).trim();
    const key = name.toLowerCase() === 'requestid' ? 'request_id' : name.toLowerCase();
    if (value !== '') found[key] ??= value;
  }
  return found;
}

/** What an HTML error page calls itself: its title, else its first heading. */
export function readHtml(text: string): string | undefined {
  return insideOf(text, 'title') ?? insideOf(text, 'h1');
}

function insideOf(text: string, name: string): string | undefined {
  const start = new RegExp(`<${name}(?:\\s[^<>]{0,200})?>`, 'i').exec(text);
  if (!start) return undefined;
  const from = start.index + start[0].length;
  const inner = text.slice(from, from + 600).split(new RegExp(`</${name}`, 'i'))[0] ?? '';
  const plain = entities(inner.replace(/<[^<>]{0,200}>/g, ' ')).trim();
  return plain === '' ? undefined : plain;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function entities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
