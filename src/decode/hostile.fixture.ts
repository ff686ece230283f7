type HostileBody = {
  readonly name: string;
  /** A body whose length grows with `size`. */
  readonly of: (size: number) => string;
  readonly size: number;
  /** What the server says of such a request, where that is what makes it costly. */
  readonly answer?: string;
};

/** Bodies made to hang or crash whoever reads them. */
export const hostileBodies: readonly HostileBody[] = [
  { name: 'nesting of arrays', of: (size) => '['.repeat(size) + ']'.repeat(size), size: 100_000 },
  { name: 'nesting of objects', of: (size) => `${'{"a":'.repeat(size)}1${'}'.repeat(size)}`, size: 100_000 },
  { name: 'nesting that never ends', of: (size) => '{"error":['.repeat(size), size: 100_000 },
  { name: '10 MB of digits', of: (size) => `{"error":{"code":${'9'.repeat(size)}}}`, size: 10_000_000 },
  { name: '10 MB of digits, cut', of: (size) => `{"error":{"code":${'9'.repeat(size)}`, size: 10_000_000 },
  {
    name: 'a message of 10 MB',
    of: (size) => JSON.stringify({ error: { message: 'x'.repeat(size) } }),
    size: 10_000_000,
  },
  { name: 'blanks', of: (size) => `${' '.repeat(size)}{"error":1`, size: 4_000_000 },
  { name: 'blanks before a closing brace', of: (size) => `{"a":1,${' '.repeat(size)}}`, size: 4_000_000 },
  { name: 'backslashes', of: (size) => `{"error":"${'\\'.repeat(size)}`, size: 4_000_000 },
  { name: 'quotes', of: (size) => `{"error":${'"'.repeat(size)}`, size: 4_000_000 },
  {
    name: 'lone surrogates',
    of: (size) => JSON.stringify({ error: { message: '\ud800'.repeat(size) } }),
    size: 500_000,
  },
  {
    name: 'members named __proto__',
    of: (size) => `{${'"__proto__":{"error":1},'.repeat(size)}"error":"x"}`,
    size: 100_000,
  },
  {
    name: 'a message of missing fields',
    of: (size) => JSON.stringify({ error: { message: 'missing required field '.repeat(size) } }),
    size: 100_000,
  },
  {
    name: 'a message of scopes',
    of: (size) => JSON.stringify({ error: { message: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:'.repeat(size) } }),
    size: 100_000,
  },
  { name: 'tags that never close', of: (size) => '<message '.repeat(size), size: 400_000 },
  { name: 'entities', of: (size) => `<error><message>${'&amp'.repeat(size)}</message></error>`, size: 400_000 },
  { name: 'commas', of: (size) => `code,message${','.repeat(size)}\n`, size: 4_000_000 },
  { name: 'quotes of CSV', of: (size) => `code,message\n${'"'.repeat(size)}`, size: 4_000_000 },
  {
    name: 'parts of a form',
    of: (size) => '--x\r\ncontent-disposition: form-data; name="'.repeat(size),
    size: 100_000,
  },
  {
    name: 'dots of a token',
    of: (size) => JSON.stringify({ error: { message: 'eyJaaaaaaaa'.repeat(size) } }),
    size: 100_000,
  },
  {
    name: 'names of 50 characters',
    of: (size) => `{${Array.from({ length: size }, (_, index) => `"${String(index).padStart(50, 'x')}":1`).join()}}`,
    size: 50_000,
    answer: JSON.stringify({ error: { message: `Missing required field '${'x'.repeat(50)}'` } }),
  },
  { name: 'a list that never closes', of: (size) => `[${'1,'.repeat(size)}`, size: 2_000_000 },
  { name: 'lines of a list that never closes', of: (size) => `[${'1,\n'.repeat(size)}`, size: 1_300_000 },
];
