import fc from 'fast-check';

const terms = [
  ...['status:4xx', 'status:404', 'status:40', 'status:net', 'status:499..400', 'status:0xx', 'status:000..009'],
  ...['method:post', 'path:/v1/scans', 'path:"a b"', 'rule:missing-scope', 'host:api', 'key:81f', 'is:retryable'],
  ...['is:failed', 'IS:Blocked', 'larger:1mb', 'larger:1.5kib', 'smaller:300', 'slower:2s', 'faster:150ms'],
  ...['since:5m', 'since:9999999999999999d', 'larger:0', 'scans', '"two words"', '"\\"\\\\"', '/v1/scans', '/sc.n/i'],
  ...['/a|b/', '/[/]x/', 'a:b', 'https://x', 'net::ERR_FAILED', 'fetch()', '"or"', 'status:', 'statsu:404', 'is:x'],
];
const signs = ['-', '--', '(', ')', '|', 'or', 'OR', 'and', '"', ' ', '()', '/', ':', '\\'];
const anyPiece = fc.oneof(
  fc.constantFrom(...terms),
  fc.constantFrom(...signs),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

const anyJumble = fc
  .array(fc.tuple(anyPiece, fc.constantFrom(' ', '', '  ')), { maxLength: 14 })
  .map((pieces) => pieces.flat().join(''));

const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...terms),
    tie('expression').map((part) => `-${part}`),
    fc
      .tuple(tie('expression'), fc.constantFrom(' ', ' or ', '|'), tie('expression'))
      .map((parts) => `(${parts.join('')})`),
  ),
}));

/** Texts of a filter, sound and not. */
export const anyFilterText = fc.oneof(anyJumble, expression);

export const anyRow = fc.record(
  {
    status: fc.constantFrom(0, 99, 400, 404, 429, 500),
    method: fc.constantFrom('GET', 'POST'),
    template: fc.constantFrom('/v1/scans', '/v1/me'),
    rule: fc.constantFrom('missing-scope', 'not-found'),
    keys: fc.subarray(['81f2c0', 'aaaaaa']),
    verdict: fc.constantFrom('now', 'never'),
    states: fc.subarray(['failed', 'blocked', 'pending', 'warning']),
    sizes: fc.tuple(fc.nat(2_000_000), fc.nat(2_000_000)),
    duration: fc.nat(20_000),
    startedAt: fc.nat(1_000_000),
    texts: fc.array(fc.constantFrom('scans', 'two words', 'Scanner "\\', 'a'), { maxLength: 2 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<import('./row.fixture.ts').GivenRow>;
