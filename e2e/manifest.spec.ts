import { readFileSync } from 'node:fs';
import { builds } from './browsers/launch.ts';
import { expect, test } from './fixtures.ts';

type Manifest = {
  readonly permissions: string[];
  readonly host_permissions: string[];
  readonly optional_host_permissions: string[];
  readonly optional_permissions?: string[];
  readonly content_scripts?: unknown;
  readonly web_accessible_resources?: unknown;
  readonly externally_connectable?: unknown;
  readonly content_security_policy: { readonly extension_pages: string };
};

let manifest: Manifest;
test.beforeAll(({ browserUnderTest }) => {
  manifest = JSON.parse(readFileSync(`${builds[browserUnderTest]}/manifest.json`, 'utf8')) as Manifest;
});

test('the build asks for the permissions of its purpose and no more', () => {
  expect(manifest.permissions).toEqual(['webRequest', 'storage', 'activeTab', 'alarms']);
  expect(manifest.host_permissions).toEqual([
    'https://api.neolens.ai/*',
    'https://api.neolens.health/*',
    'https://neolens-api-demo.beeceptor.com/*',
    'http://localhost/*',
    'http://127.0.0.1/*',
  ]);
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  expect(manifest.optional_permissions).toBeUndefined();
});

test('the build has no content script and lets no page reach its files', () => {
  expect(manifest.content_scripts).toBeUndefined();
  expect(manifest.web_accessible_resources).toBeUndefined();
  expect(manifest.externally_connectable).toBeUndefined();
});

test('the content security policy allows own files only, and no connection', () => {
  const policy = manifest.content_security_policy.extension_pages;
  const directives = Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
  expect(directives).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'connect-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
});
