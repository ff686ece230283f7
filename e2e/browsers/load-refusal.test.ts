import { expect, test } from 'vitest';
import { loadRefusal } from './load-refusal.ts';

test('says which browser refused, in its own words, and how to get Chromium', () => {
  const refusal = {
    executable: '/usr/bin/google-chrome',
    version: '150.0.1',
    folder: '/home/ada/neolens-devtools/dist/chrome',
    words: 'Method not available.',
  };
  const system = { env: {}, platform: 'linux', exists: () => false, osRelease: 'ID=fedora\n', isRoot: false } as const;
  const [refused, advice, ...commands] = loadRefusal(refusal, system).split('\n');
  expect(refused).toBe(
    '/usr/bin/google-chrome (150.0.1) would not load the extension from /home/ada/neolens-devtools/dist/chrome: Method not available.',
  );
  expect(advice).toBe('If that is because of this browser, use Chromium. Install Chromium with:');
  expect(commands[0]).toBe('  sudo dnf install -y chromium');
});
