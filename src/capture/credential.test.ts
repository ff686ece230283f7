import { expect, test } from 'vitest';
import { authorizationFacts, keyFacts } from './credential.ts';

const key = 'neolens_live_0a1b2c3d4e5f6g7h8i9j0k1l';
const jwt = `eyJhbGciOiJIUzI1NiJ9.${btoa('{"exp":1750000000}').replace(/=+$/, '')}.c2lnbmF0dXJl`;

test.each([
  [`Bearer ${key}`, { scheme: 'Bearer', shape: 'neolens-key', flaws: [], length: 37 }],
  [`bearer ${key}`, { scheme: 'bearer', shape: 'neolens-key', flaws: [] }],
  [key, { shape: 'neolens-key', flaws: [] }],
  [`Bearer Bearer ${key}`, { scheme: 'Bearer', shape: 'neolens-key', flaws: ['doubled-scheme'] }],
  [`Bearer "${key}"`, { scheme: 'Bearer', shape: 'neolens-key', flaws: ['quote-around'] }],
  [`Bearer  ${key} `, { scheme: 'Bearer', shape: 'neolens-key', flaws: ['blank-around'] }],
  ['Bearer', { scheme: 'Bearer', shape: 'empty', flaws: [], length: 0, fingerprint: '' }],
  ['', { shape: 'empty', flaws: [] }],
  ['Bearer undefined', { scheme: 'Bearer', shape: 'placeholder', placeholder: 'undefined', flaws: [] }],
  ['undefined', { shape: 'placeholder', placeholder: 'undefined' }],
  ['Bearer YOUR_API_KEY', { shape: 'placeholder', placeholder: 'YOUR_API_KEY' }],
  ['Bearer {{NEOLENS_KEY}}', { shape: 'placeholder', placeholder: '{{NEOLENS_KEY}}' }],
  ['Bearer $NEOLENS_KEY', { shape: 'placeholder', placeholder: '$NEOLENS_KEY' }],
  ['Bearer <your key>', { shape: 'placeholder', placeholder: '<your key>' }],
  ['Bearer neolens_live_xxxxxxxxxxxxxxxxxxxxxxxx', { shape: 'placeholder' }],
  ['Bearer neolens_live_abcd1234efgh5678ijkl9012', { shape: 'placeholder', placeholder: 'sample-key' }],
  [`Bearer: ${key}`, { scheme: 'Bearer', shape: 'neolens-key', flaws: ['colon-after-scheme'], length: 37 }],
  [`bearer :${key}`, { scheme: 'bearer', shape: 'neolens-key', flaws: ['colon-after-scheme'] }],
  [`Bearer${key}`, { scheme: 'Bearer', shape: 'neolens-key', flaws: ['joined-scheme'], length: 37 }],
  [`Bearer%20${key}`, { scheme: 'Bearer', shape: 'neolens-key', flaws: ['joined-scheme'] }],
  [`Bearer=${key}`, { scheme: 'Bearer', shape: 'neolens-key', flaws: ['joined-scheme'] }],
  [`"Bearer ${key}"`, { scheme: 'Bearer', shape: 'neolens-key', flaws: ['quoted-scheme'], length: 37 }],
  [`'Bearer ${key}`, { scheme: 'Bearer', shape: 'neolens-key', flaws: ['quoted-scheme'] }],
  [`"Bearer: ${key}"`, { shape: 'neolens-key', flaws: ['quoted-scheme', 'colon-after-scheme'] }],
  [`Authorization: Bearer ${key}`, { scheme: 'Bearer', shape: 'neolens-key', flaws: ['named-header'], length: 37 }],
  [`"Authorization: Bearer ${key}"`, { shape: 'neolens-key', flaws: ['quoted-scheme', 'named-header'] }],
  [`Bearer Authorization: Bearer ${key}`, { shape: 'neolens-key', flaws: ['named-header', 'doubled-scheme'] }],
  [`Authorization: ${key}`, { shape: 'neolens-key', flaws: ['named-header'] }],
  [`Bearer "${key}`, { scheme: 'Bearer', shape: 'neolens-key', flaws: ['quote-unclosed'], length: 38 }],
  [`Bearer ${key}'`, { scheme: 'Bearer', shape: 'neolens-key', flaws: ['quote-unclosed'] }],
  ['BearerToken dXNlcjpwYXNz', { scheme: 'other', shape: 'other' }],
  ['Bearer YOUR_API_TOKEN', { shape: 'placeholder', placeholder: 'YOUR_API_TOKEN' }],
  ['Bearer [object Object]', { shape: 'placeholder', placeholder: '[object Object]' }],
  [`Bearer ${jwt}`, { scheme: 'Bearer', shape: 'jwt', flaws: [], expiresAt: 1_750_000_000_000 }],
  ['Bearer a.b.c', { shape: 'other' }],
  ['Bearer process.env.NEOLENS_KEY', { shape: 'placeholder', placeholder: 'process.env.NEOLENS_KEY' }],
  [`Bearer \${keys["s3cr3t"]}`, { shape: 'placeholder', placeholder: `\${…}` }],
  ['Bearer neolens_test_0a1b2c3d4e5f6g7h8i9j0k1l', { shape: 'other', flaws: ['wrong-prefix'] }],
  ['Bearer neolens_live_0a1b', { shape: 'other', flaws: ['wrong-length'] }],
  ['Bearer neolens_live_0A1B2C3D4E5F6G7H8I9J0K1L', { shape: 'other', flaws: ['wrong-characters'] }],
  ['Basic dXNlcjpwYXNz', { scheme: 'Basic', shape: 'other' }],
  ['MyScheme dXNlcjpwYXNz', { scheme: 'other', shape: 'other' }],
])('of "%s" only facts are kept', (value, facts) => {
  const read = authorizationFacts(value, 'salt');
  expect(read).toMatchObject({ where: 'header', name: 'authorization', ...facts });
  if (read.shape !== 'placeholder') expect(read).not.toHaveProperty('placeholder');
});

test.each([
  'YOUR_KEY',
  'YOUR-API-KEY',
  'your_api_key_here',
  'YOUR API KEY',
  'yourApiKey',
  '<your-api-key>',
  'put-your-token-here',
  'insert_key',
  'neolens_live_YOUR_KEY',
  'xxx',
  'xxxxxxxx-xxxx-xxxx',
  'neolens_live_...',
  '********',
  '<key>',
  '[API_KEY]',
  '{{api_key}}',
  '$NEOLENS_API_KEY',
  'process.env.NEOLENS_API_KEY',
  'process.env["NEOLENS_API_KEY"]',
  'import.meta.env.VITE_NEOLENS_KEY',
])('"%s" is a placeholder, and shown as it was sent', (placeholder) => {
  for (const value of [`Bearer ${placeholder}`, placeholder, `Bearer "${placeholder}"`]) {
    expect(authorizationFacts(value, 'salt')).toMatchObject({ shape: 'placeholder', placeholder });
  }
});

test.each(['neolens_live_', 'my-secret-key', 'test_key', 'secret', 'key', 'xx', 'x9xxxxxx', 'your-s3cret', '[k3y]'])(
  '"%s" may be a key, and is not shown',
  (value) => {
    expect(authorizationFacts(`Bearer ${value}`, 'salt')).not.toHaveProperty('placeholder');
  },
);

test.each([' ', ':', 'x-', 'your_', '"', 'Bearer ', 'authorization:'])(
  'a value of 200,000 times "%s" is read in one go',
  (bit) => {
    const value = bit.repeat(200_000);
    expect(authorizationFacts(`Bearer ${value}`, 'salt')).toMatchObject({ where: 'header' });
    expect(authorizationFacts(value, 'salt')).toMatchObject({ where: 'header' });
  },
);

test('a key of letters alone in brackets is no placeholder either', () => {
  const sent = `<neolens_live_${'mock'.repeat(6)}>`;
  expect(JSON.stringify(authorizationFacts(`Bearer ${sent}`, 'salt'))).not.toContain('mock');
  expect(authorizationFacts('Bearer <neolens_live_KEY>', 'salt')).toMatchObject({ shape: 'placeholder' });
});

test('a key in brackets is no placeholder, and is not shown', () => {
  expect(authorizationFacts(`Bearer <${key}>`, 'salt')).not.toHaveProperty('placeholder');
  expect(JSON.stringify(authorizationFacts('Bearer {s3cr3t}', 'salt'))).not.toContain('s3cr3t');
});

test('equal keys have equal fingerprints wherever they stand, others have others, and each salt has its own', () => {
  const inHeader = authorizationFacts(`Bearer ${key}`, 'salt').fingerprint;
  expect(inHeader).toMatch(/^[a-z2-9]{6}$/);
  expect(keyFacts('query', 'api_key', key, 'salt').fingerprint).toBe(inHeader);
  expect(keyFacts('query', 'api_key', `${key}x`, 'salt').fingerprint).not.toBe(inHeader);
  expect(keyFacts('query', 'api_key', key, 'pepper').fingerprint).not.toBe(inHeader);
});

test.each(['a.b.c', 'a.eyJleHAiOiJzb29uIn0.c', 'a.bnVsbA.c', `a.${btoa('{"exp":1e300}')}.c`.replace(/=/g, '')])(
  'the expiry of the token %s cannot be read and is not guessed',
  (token) => {
    expect(authorizationFacts(`Bearer ${token}`, 'salt')).not.toHaveProperty('expiresAt');
  },
);
