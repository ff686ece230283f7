import { expect, test } from 'vitest';
import {
  askSupport,
  counted,
  figure,
  list,
  megabytes,
  ordinal,
  quote,
  said,
  seconds,
  seeStatus,
  waitTime,
} from './english.ts';

test.each([
  [0, '0 s'],
  [119, '119 s'],
  [120, '2 min'],
  [185, '3 min 5 s'],
  [3_600, '1 h'],
  [5_460, '1 h 31 min'],
  [7_205, '2 h'],
  [86_400, '24 h'],
  [172_800, '2 days'],
  [277_000, '3 days 5 h'],
  [31_536_000, '365 days'],
])('a wait of %i seconds reads %s', (wait, words) => {
  expect(waitTime(wait)).toBe(words);
});

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [20, '20th'],
  [21, '21st'],
  [111, '111th'],
  [122, '122nd'],
])('%i as a place in a row is %s', (count, words) => {
  expect(ordinal(count)).toBe(words);
});

test('a count takes the plural for all but one', () => {
  expect([0, 1, 2].map((count) => counted(count, 'call'))).toEqual(['0 calls', '1 call', '2 calls']);
});

test('a list has commas and one last word', () => {
  expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'], 'or')]).toEqual([
    '',
    'a',
    'a and b',
    'a, b or c',
  ]);
});

test('times and sizes are rounded to what a reader needs', () => {
  expect([seconds(0), seconds(420), seconds(4_800), seconds(31_400)]).toEqual(['0 ms', '420 ms', '4.8 s', '31 s']);
  expect([megabytes(2_000), megabytes(10_485_760), megabytes(12_000_000)]).toEqual(['2 kB', '10 MB', '11.4 MB']);
});

test('a quote is cut without leaving half a character', () => {
  expect(quote(`${'a'.repeat(198)}😀😀`)).toBe(`“${'a'.repeat(198)}…”`);
});

test("an HTML page is told apart from the server's own words", () => {
  expect(said({})).toBe('');
  expect(said({ message: 'No' })).toBe(' The server said: “No”');
  expect(said({ message: 'No', claimed: 404 })).toBe(' The server said: “No”. Its body names status 404 instead.');
  expect(said({ message: 'Sign in', html: true })).toMatch(/^ An HTML page titled “Sign in” came back/);
});

test('Neolens is named for its own hosts only', () => {
  const own = { origin: 'https://api.neolens.ai', host: 'api.neolens.ai', requestId: 'r-1' };
  expect(askSupport(own)).toBe('If it persists, write to support@neolens.ai with the request id `r-1`.');
  expect(seeStatus(own)).toHaveLength(1);
  const mock = { origin: 'http://localhost:8787', host: 'localhost:8787' };
  expect(askSupport(mock)).toMatch(/in the log of the server at `localhost:8787`\.$/);
  expect(seeStatus(mock)).toEqual([]);
  const foreign = { origin: 'https://lens.example', host: 'lens.example' };
  expect(askSupport(foreign)).toMatch(/^If it persists, ask whoever runs `lens\.example`/);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [1_234_567, '1,234,567'],
  [0.25, '0.25'],
])('the count %d is written %s', (count, words) => {
  expect(figure(count)).toBe(words);
});

test('a long quote ends with a whole word', () => {
  expect(quote(`${'word '.repeat(39)}longest word`)).toBe(`“${'word '.repeat(39).trim()}…”`);
});

test('a few bytes are no kilobyte', () => {
  expect([megabytes(0), megabytes(1), megabytes(500), megabytes(1_024)]).toEqual([
    '0 bytes',
    '1 byte',
    '500 bytes',
    '1 kB',
  ]);
});

test('a quotation that ends with a full stop gets no second one', () => {
  expect(said({ message: 'No.', claimed: 404 })).toBe(' The server said: “No.” Its body names status 404 instead.');
  expect(said({ claimed: 404 })).toBe(' Its body names status 404 instead.');
});
