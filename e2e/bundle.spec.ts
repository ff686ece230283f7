import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builds } from './browsers/launch.ts';
import { expect, test } from './fixtures.ts';

/** What could run foreign code, write markup, or send. */
const forbidden = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write', 'setHTML', 'createContextualFragment'],
  ...['eval(', 'Function(', 'import(', 'importScripts', 'executeScript(', 'registerContentScripts'],
  ...['fetch(', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'sendBeacon', 'RTCPeerConnection'],
  ...['new Image', 'new Worker', 'SharedWorker', 'clipboard', 'execCommand', 'localStorage', 'indexedDB'],
];

/** Those of them that are none. */
const explained: readonly [what: string, pattern: RegExp][] = [
  ["Preact's own, behind `dangerouslySetInnerHTML`", /(\w+)\.innerHTML\)\|\|\(\1\.innerHTML=\w+\.__html/g],
  ['the origin of the inspected page, a constant', /inspectedWindow\.eval\(`location\.origin`\)/g],
  ["the build's own chunks", /\bimport\(`\.\/[\w-]+\.js`\)/g],
  ['a copy that a person asks for, of what is on screen', /document\.execCommand\(`copy`\)/g],
  ['the text of a snippet', /await fetch\('\$\{|\(\) => fetch\(url, options\)/g],
];

let code: string;
let pages: readonly string[];
test.beforeAll(({ browserUnderTest }) => {
  const dist = builds[browserUnderTest];
  const files = readdirSync(dist, { recursive: true }).map(String);
  const textOf = (file: string) => readFileSync(join(dist, file), 'utf8');
  code = files
    .filter((file) => file.endsWith('.js'))
    .map(textOf)
    .join('\n');
  pages = files.filter((file) => file.endsWith('.html')).map(textOf);
});

test('the build has no code that writes markup, runs text or makes a connection', () => {
  for (const [what, pattern] of explained) {
    expect(code.match(pattern)?.length, `${what} is in the build no more: take it off the list`).toBeGreaterThan(0);
  }
  const rest = explained.reduce((text, [, pattern]) => text.replace(pattern, ''), code);
  expect(forbidden.filter((each) => rest.includes(each))).toEqual([]);
});

test('its pages load own scripts and styles alone, and have no script in them', () => {
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) {
    expect(page).not.toMatch(/<script(?![^>]*\bsrc="\/assets\/)|<script[^>]*>[^<]|\bon\w+=|style="/);
    const addresses = [...page.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? '');
    expect(addresses.filter((address) => !address.startsWith('/assets/'))).toEqual([]);
  }
});

test('redaction is in the build, and nothing of the build that tests go without', () => {
  expect(code).toContain('‹masked›');
  expect(code).toContain('neolens_(?:live|test)_');
  expect(code).not.toContain('console.log');
  expect(code).not.toMatch(/open-?door/i);
});
