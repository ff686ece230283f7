import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Dependencies = Readonly<Record<string, string>>;
type Package = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dependencies?: Dependencies;
  readonly devDependencies?: Dependencies;
};

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Package;
const manifest = read('package.json');
const lock = read('package-lock.json') as { readonly packages: Readonly<Record<string, Package>> };
const asked = { ...manifest.dependencies, ...manifest.devDependencies };

test('each dependency is asked for by one exact version', () => {
  expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the lockfile has the very dependencies that are asked for', () => {
  const { dependencies, devDependencies } = lock.packages[''] ?? {};
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  });
  const locked = Object.keys(asked).map((name) => [name, lock.packages[`node_modules/${name}`]?.version]);
  expect(Object.fromEntries(locked)).toEqual(asked);
});

test('each package is locked by its digest, and none comes from elsewhere than the registry', () => {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  const loose = packages.filter(([, { integrity, link }]) => link || !integrity?.startsWith('sha512-'));
  // Without an address a package comes from the registry that npm is set up for.
  const foreign = packages.filter(([, { resolved }]) => resolved !== undefined);
  expect({ loose, foreign }).toEqual({ loose: [], foreign: [] });
});
