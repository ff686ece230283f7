import { expect, test } from 'vitest';
import { chromiumPreferences, chromiumSwitches } from './chromium-options.ts';

const options = { executable: '/usr/bin/chromium', dist: '/project/dist/chrome' };

test('headless in a window of the usual size, with extensions to be loaded over the pipe', () => {
  const switches = chromiumSwitches(options);
  expect(switches).toContain('--enable-unsafe-extension-debugging');
  expect(switches).toContain('--headless=new');
  expect(switches).toContain('--window-size=1400,900');
});

test('real windows on request', () => {
  expect(chromiumSwitches({ ...options, headless: false })).not.toContain('--headless=new');
});

test('genuine names lead to local servers, whose certificates are then accepted', () => {
  const hosts = { 'api.neolens.ai:443': '127.0.0.1:8443', 'site.test': '127.0.0.1' };
  const switches = chromiumSwitches({ ...options, hosts });
  expect(switches).toContain('--host-resolver-rules=MAP api.neolens.ai:443 127.0.0.1:8443,MAP site.test 127.0.0.1');
  expect(switches).toContain('--ignore-certificate-errors');
});

test('a proxy takes loopback hosts too', () => {
  const switches = chromiumSwitches({ ...options, proxy: '127.0.0.1:8080' });
  expect(switches).toContain('--proxy-server=127.0.0.1:8080');
  expect(switches).toContain('--proxy-bypass-list=<-loopback>');
});

test('certificates are checked when no name is rerouted', () => {
  expect(chromiumSwitches(options)).not.toContain('--ignore-certificate-errors');
});

test('DevTools dock at the bottom, or at the right with the width asked for', () => {
  expect(chromiumPreferences(options)).toMatchObject({ devtools: { preferences: { currentDockState: '"bottom"' } } });
  expect(chromiumPreferences({ ...options, dockRight: 400 })).toMatchObject({
    devtools: {
      preferences: { currentDockState: '"right"', 'inspector-view.split-view-state': '{"vertical":{"size":400}}' },
    },
  });
});

test('light is the theme unless dark is asked for, whatever the system prefers', () => {
  expect(chromiumPreferences(options)).toMatchObject({ browser: { theme: { color_scheme2: 1 } } });
  expect(chromiumPreferences({ ...options, theme: 'dark' })).toMatchObject({
    browser: { theme: { color_scheme2: 2 } },
  });
});
