import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** From the ground up: a room may import from its own floor and from those below. */
const floors: readonly (readonly string[])[] = [
  ['api'],
  ['rate-limit', 'decode'],
  ['journal', 'share', 'capture', 'filter'],
  ['messages', 'storage', 'ui'],
  ['background', 'devtools', 'panel', 'popup', 'options'],
];
const entries = floors.at(-1) ?? [];
/** The files beside the rooms: the browser itself, and what several entries ask of it. */
const doors = ['browser.ts', 'inspected-origin.ts'];
const mayImportDoors = ['messages', 'storage', ...doors, ...entries];

/** What a file imports, and what to do about it, for each import that the plan of the house forbids. */
function problems(path: string, source: string): readonly string[] {
  return importsIn(source).flatMap((specifier) => {
    const what = problemWith(path, specifier);
    return what === undefined ? [] : [`src/${path} imports '${specifier}': ${what}`];
  });
}

function problemWith(path: string, specifier: string): string | undefined {
  const room = roomOf(path);
  if (specifier === 'webextension-polyfill') {
    return path === 'browser.ts' ? undefined : "only src/browser.ts may; import { browser } from '../browser.ts'.";
  }
  if (!specifier.startsWith('.')) return undefined;
  if (!/\.(?:tsx?|css|json)$/.test(specifier)) return 'write the extension, as in ./x.ts.';
  const target = posix.join(posix.dirname(path), specifier);
  if (target.startsWith('..'))
    return 'what lies outside of src is not part of the extension; move what is needed into a room.';
  if (/\.(?:test|fixture)\.tsx?$/.test(target))
    return 'tests and their fixtures are not built; move what is needed beside the sources.';
  if (doors.includes(target)) {
    return mayImportDoors.includes(room)
      ? undefined
      : `${room} must run without a browser; pass in what it needs from the entry (background, panel, …).`;
  }
  return wayUp(room, roomOf(target));
}

function wayUp(room: string, target: string): string | undefined {
  if (room === target) return undefined;
  const [own, other] = [floorOf(room), floorOf(target)];
  if (own === -1 || other === -1)
    return `${own === -1 ? room : target} is no room; name it in the floors of this test.`;
  if (other > own)
    return `${room} lies below ${target}; pass it in, or move what both need to ${room} or further down.`;
  if (entries.includes(room) && entries.includes(target))
    return 'entries do not know one another; talk by src/messages or share a room below.';
  return undefined;
}

function importsIn(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...code.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g)].map(
    ([, from, bare]) => from ?? bare ?? '',
  );
}

/** The files of src that a file needs when it runs; types are gone by then. */
function targetsOf(path: string, source: string): readonly string[] {
  return importsIn(source.replace(/\b(?:import|export) type\b[^;]*;/g, ''))
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(posix.dirname(path), specifier));
}

function cycleIn(imported: ReadonlyMap<string, readonly string[]>): string | undefined {
  const sound = new Set<string>();
  const visit = (path: string, way: readonly string[]): string | undefined => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path].join(' > ');
    if (sound.has(path)) return undefined;
    for (const next of imported.get(path) ?? []) {
      const cycle = visit(next, [...way, path]);
      if (cycle) return cycle;
    }
    sound.add(path);
    return undefined;
  };
  for (const path of imported.keys()) {
    const cycle = visit(path, []);
    if (cycle) return `${cycle}: move what they share into a third file.`;
  }
  return undefined;
}

function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : path;
}

function floorOf(room: string): number {
  return floors.findIndex((floor) => floor.includes(room));
}

const root = dirname(fileURLToPath(import.meta.url));
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|fixture)\.tsx?$|\.d\.ts$/.test(path));

test('imports run one way: entries, then messages, storage and ui, then journal, share and capture, then the rest', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.flatMap((path) => problems(path, readFileSync(join(root, path), 'utf8')))).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const imported = new Map(sources.map((path) => [path, targetsOf(path, readFileSync(join(root, path), 'utf8'))]));
  expect(cycleIn(imported)).toBeUndefined();
});

test('a circle of imports is found and named', () => {
  const imported = { 'a.ts': ['b.ts', 'c.ts'], 'b.ts': [], 'c.ts': ['d.ts'], 'd.ts': ['c.ts'] };
  expect(cycleIn(new Map(Object.entries(imported)))).toBe(
    'c.ts > d.ts > c.ts: move what they share into a third file.',
  );
});

test.each([
  ['decode/decode.ts', "import { send } from '../messages/send.ts';", 'decode lies below messages'],
  ['api/base.ts', "import type { Exchange } from '../decode/exchange.ts';", 'api lies below decode'],
  ['panel/row.ts', "import { badgeText } from '../background/badge.ts';", 'entries do not know one another'],
  ['ui/format.ts', "import { browser } from '../browser.ts';", 'ui must run without a browser'],
  ['capture/har.ts', "export { browser } from '../browser.ts';", 'capture must run without a browser'],
  ['panel/panel.tsx', "import browser from 'webextension-polyfill';", 'only src/browser.ts may'],
  ['panel/panel.tsx', "const x = await import('../../e2e/harness.ts');", 'outside of src'],
  ['journal/call.ts', "import { told } from './call.fixture.ts';", 'are not built'],
  ['journal/call.ts', "import {\n  a,\n  b,\n} from '../ui/x';", 'write the extension'],
  ['panel/panel.tsx', "import './../popup/popup.css';", 'entries do not know one another'],
  ['decode/decode.ts', "import { a } from '../attic/a.ts';", 'attic is no room'],
])('%s with "%s" is told what to do', (path, source, advice) => {
  expect(problems(path, source)).toEqual([expect.stringContaining(advice)]);
});

test.each([
  [
    'panel/panel.tsx',
    "import '../ui/panel.css';\nimport { browser } from '../browser.ts';\nimport { a } from '../api/base.ts';",
  ],
  ['browser.ts', "export type { Runtime } from 'webextension-polyfill';"],
  ['journal/call.ts', "import { a } from '../capture/preflight.ts';\n/* from '../ui/x.ts' */"],
  ['ui/App.tsx', "import { h } from 'preact';"],
])('%s with sound imports has nothing to tell', (path, source) => {
  expect(problems(path, source)).toEqual([]);
});
