const known = /^(?:code|message|status|error|details?|field|issue|reason|retry_after|request_id)$/i;

/**
 * A CSV error as an object: `code,message` above their values, or a name and its value per line.
 * Undefined where no well-known column is named.
 */
export function readCsv(text: string): Readonly<Record<string, string>> | undefined {
  const rows = text.slice(0, 16_384).split(/\r?\n/, 20).map(cells);
  const [names = [], values = []] = rows;
  const asColumns =
    names.length > 1 && values.length > 1 && names.some((name) => known.test(name)) && !known.test(values[0] ?? '');
  const pairs = asColumns
    ? names.map((name, index) => [name, values[index]] as const)
    : rows.map(([name = '', value]) => [name, value] as const);
  const found = pairs.flatMap(([name, value]) => (known.test(name) && value ? [[name.toLowerCase(), value]] : []));
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function cells(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replace(/""/g, '"') ?? plain ?? '').trim(),
  );
}
