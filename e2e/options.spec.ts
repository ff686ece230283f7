import { accessibilityViolations } from './axe.ts';
import { until } from './browsers/until.ts';
import { expect, test } from './fixtures.ts';
import { openOptions } from './pages/options.ts';

test('a base is added, kept, watched and removed', async ({ driver }) => {
  const options = await openOptions(driver);
  expect(await options.add('localhost:8787/v1/')).toBe('');
  expect((await options.listed('API bases')).join('\n')).toContain('http://localhost:8787/v1');
  await options.close();

  const again = await openOptions(driver);
  expect((await again.listed('API bases')).join('\n')).toContain('http://localhost:8787/v1');
  await again.remove('http://localhost:8787/v1');
  expect((await again.listed('API bases')).join('\n')).not.toContain('http://localhost:8787/v1');
  await again.close();
});

for (const bad of [
  'nonsense at all',
  'https://*/v1',
  'file:///etc/hosts',
  'https://user:word@app.example/v1',
  'https://app.example/v1?x=1',
]) {
  test(`${bad} is refused in words, and nothing is added`, async ({ driver }) => {
    const options = await openOptions(driver);
    const before = await options.listed('API bases');
    expect(await options.add(bad)).not.toBe('');
    expect(await options.listed('API bases')).toEqual(before);
    await options.close();
  });
}

test('a base on another host is added once its permission is given, and its host is listed', async ({ driver }) => {
  await driver.approveHost('https://app.example');
  const options = await openOptions(driver);
  expect(await options.add('https://app.example/api/neolens')).toBe('');
  await until(async () => (await options.listed('Watched sites')).join().includes('https://app.example'), {
    what: 'the site to be listed',
  });
  expect(await accessibilityViolations(options.tab)).toEqual([]);
  await options.remove('https://app.example/api/neolens');
  await driver.revokeHost('https://app.example');
  await until(async () => !(await options.listed('Watched sites')).join().includes('https://app.example'), {
    what: 'the site to be gone',
  });
  await options.close();
});
