import { expect, test } from 'vitest';
import { firefoxPrefs, userJs } from './firefox-prefs.ts';

test('a preference file has one line per preference, quoted', () => {
  expect(userJs({ 'a.text': 'say "hi"', 'b.flag': false, 'c.number': 3 })).toBe(
    'user_pref("a.text", "say \\"hi\\"");\nuser_pref("b.flag", false);\nuser_pref("c.number", 3);\n',
  );
});

test('DevTools and pages follow the theme that is asked for', () => {
  const pick = (theme: 'light' | 'dark') => {
    const prefs = firefoxPrefs({ theme });
    return [
      prefs['devtools.theme'],
      prefs['layout.css.prefers-color-scheme.content-override'],
      prefs['ui.systemUsesDarkTheme'],
    ];
  };
  expect(pick('dark')).toEqual(['dark', 0, 1]);
  expect(pick('light')).toEqual(['light', 1, 0]);
});

test('DevTools stand at the bottom unless a width is asked for', () => {
  expect(firefoxPrefs({})['devtools.toolbox.host']).toBe('bottom');
  const docked = firefoxPrefs({ dockRight: 400 });
  expect([docked['devtools.toolbox.host'], docked['devtools.toolbox.sidebar.width']]).toEqual(['right', 400]);
});

test('a proxy is set only where there is one', () => {
  expect(firefoxPrefs({})).not.toHaveProperty('network.proxy.type');
  expect(firefoxPrefs({}, 'data:,x')).toMatchObject({
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': 'data:,x',
  });
});

test('a proxy for everything takes loopback hosts too', () => {
  expect(firefoxPrefs({ proxy: '127.0.0.1:8080' })).toMatchObject({
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.ssl_port': 8080,
    'network.proxy.allow_hijacking_localhost': true,
  });
});
