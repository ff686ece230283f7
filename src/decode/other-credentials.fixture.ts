import { startOfTests } from './exchange.fixture.ts';
import type { Credential, CredentialFlaw, Seen } from './exchange.ts';
import { pick } from './pick.fixture.ts';

type Change = (key: Credential, seed: number) => Credential;

const flaws: readonly CredentialFlaw[] = [
  'doubled-scheme',
  'colon-after-scheme',
  'joined-scheme',
  'quoted-scheme',
  'named-header',
  'blank-around',
  'quote-unclosed',
  'wrong-prefix',
  'wrong-length',
  'wrong-characters',
];

const changes: readonly Change[] = [
  ({ scheme: _none, ...key }) => key,
  (key, seed) => ({ ...key, scheme: pick(['bearer', 'Basic', 'Token', 'other', ''], seed) }),
  (key, seed) => ({ ...key, name: pick(['x-api-key', 'authorization', 'x-neolens-key'], seed) }),
  (key, seed) => ({ ...key, where: 'query', name: pick(['api_key', 'token', 'key'], seed) }),
  (key, seed) => ({ ...key, flaws: [...new Set([pick(flaws, seed), pick(flaws, seed >> 2)])] }),
  (key) => ({ ...key, shape: 'empty', fingerprint: '', length: 0, flaws: [] }),
  (key, seed) => ({
    ...key,
    shape: 'placeholder',
    placeholder: pick(['YOUR_API_KEY', 'undefined', 'sample-key', '<API_KEY>'], seed),
    flaws: [],
  }),
  (key, seed) => ({ ...key, shape: 'jwt', expiresAt: startOfTests + pick([-9e9, -5_000, 0, 9e9, Number.NaN], seed) }),
  (key, seed) => ({ ...key, shape: 'other', length: pick([0, 1, 36, 5_000], seed) }),
  (key, seed) => ({ ...key, fingerprint: pick(['', 'k3y002', key.fingerprint], seed) }),
];

/** What a call carried as a key: dropped, not seen, doubled, swapped for another or changed in one of its facts. */
export function otherCredentials(sent: Seen<readonly Credential[]>, seed: number): Seen<readonly Credential[]> {
  if (sent.state !== 'present' || seed % 4 === 0)
    return pick([{ state: 'unseen' }, { state: 'absent' }, { state: 'present', value: [] }] as const, seed >> 2);
  const changed = sent.value.map((key) => pick(changes, seed)(key, seed >> 3));
  return { state: 'present', value: seed % 7 === 0 ? [...changed, ...sent.value].reverse() : changed };
}
