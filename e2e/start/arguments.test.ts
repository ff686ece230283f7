import { expect, test } from 'vitest';
import { displayOf, help, isHelp, startArguments, usage } from './arguments.ts';

test('without arguments the demo runs in Chromium, in a window where there is a display', () => {
  expect(startArguments([], true)).toEqual({
    browser: 'chromium',
    api: [],
    wait: 5,
    theme: 'light',
    headless: false,
    dev: false,
  });
});

test('without a display it runs headless', () => {
  expect(startArguments([], false).headless).toBe(true);
});

test('takes a page with several API bases', () => {
  const args = ['--page', 'http://localhost:3000/', '--api', 'http://localhost:1/v1', '--api', 'http://localhost:2/v1'];
  expect(startArguments([...args, '--wait', '2'], false)).toMatchObject({
    page: 'http://localhost:3000/',
    api: ['http://localhost:1/v1', 'http://localhost:2/v1'],
    wait: 2,
  });
});

test.each([
  [['--browser', 'opera'], /chromium or firefox, not opera/],
  [['--wait', 'soon'], /number of seconds/],
  [['--wait', '-1'], /number of seconds|ambiguous/],
  [['--page', 'localhost'], /is no URL/],
  [['--page', 'file:///index.html'], /^file:\/\/\/index\.html is no URL; it begins with http/],
  [['--page', 'http://localhost/', '--api', 'localhost:8787/v1'], /^localhost:8787\/v1 is no URL; it begins with http/],
  [['--page', 'http://localhost/', '--api', 'foo:bar'], /^foo:bar is no URL/],
  [['--dev', '--browser', 'firefox'], /--dev is for Chromium.*dist\/firefox/],
  [['--api', 'http://localhost/v1'], /goes with --page/],
  [['--colour', 'red'], /Unknown option/],
])('refuses %j in words', (args, message) => {
  expect(() => startArguments(args, true)).toThrow(message);
});

test('a Linux machine has a display when X or Wayland says so, and CI never has one', () => {
  expect(displayOf('linux', {})).toBe(false);
  expect(displayOf('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(displayOf('darwin', {})).toBe(true);
  expect(displayOf('darwin', { CI: 'true' })).toBe(false);
});

test('help names every option, and is given where it is asked for', () => {
  expect(isHelp(['--headless', '--help'])).toBe(true);
  expect(isHelp(['-h'])).toBe(true);
  expect(isHelp(['--headless'])).toBe(false);
  for (const [option] of usage.matchAll(/--[a-z]+/g)) expect(help).toContain(option);
});
