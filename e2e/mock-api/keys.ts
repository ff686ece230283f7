/** The keys that the mock knows. Each says what it is; none looks like one that somebody uses. */

/** Whose limit counts: see `DEFAULT_LIMITS`. */
export type Client = 'public' | 'developer' | 'hospital' | 'trial';
export type KeyState = 'active' | 'rotated' | 'expired' | 'revoked' | 'deactivated';

export type ApiKey = {
  readonly key: string;
  readonly client: Client;
  readonly role: 'radiologist' | 'data_engineer' | 'admin';
  readonly scopes: readonly string[];
  /** `rotated` keys work until 24 h after the server's start. */
  readonly state: KeyState;
};

/** Requests per window. The documentation gives the first two; `ip` bounds all calls from one address together. */
export type Limits = Readonly<Record<Client | 'ip', number>>;
export const DEFAULT_LIMITS: Limits = { public: 100, developer: 1000, hospital: 3000, trial: 5, ip: 5000 };

export const ROTATED_KEY_LIFE_MS = 24 * 60 * 60 * 1000;

const RADIOLOGIST_SCOPES = ['read:scans', 'read:reports', 'read:findings', 'read:profile'];
const ENGINEER_SCOPES = [
  'read:scans',
  'write:scans',
  'write:images',
  'write:exports',
  'read:findings',
  'read:report',
  'read:profile',
];

export const keys = {
  public: apiKey('public', 'public', 'radiologist', RADIOLOGIST_SCOPES),
  developer: apiKey('developer', 'developer', 'data_engineer', ENGINEER_SCOPES),
  // The documentation writes scopes both ways round, and so does this key.
  hospital: apiKey('hospital', 'hospital', 'radiologist', [
    'scans:read',
    'scans:write',
    'findings:read',
    'report:read',
  ]),
  admin: apiKey('admin', 'developer', 'admin', ['*']),
  readOnly: apiKey('readonly', 'developer', 'radiologist', ['read:scans']),
  profileOnly: apiKey('profileonly', 'developer', 'radiologist', ['read:profile']),
  trial: apiKey('trial', 'trial', 'radiologist', ['read:scans', 'read:profile']),
  rotated: apiKey('rotated', 'developer', 'data_engineer', ENGINEER_SCOPES, 'rotated'),
  expired: apiKey('expired', 'developer', 'data_engineer', ENGINEER_SCOPES, 'expired'),
  revoked: apiKey('revoked', 'developer', 'data_engineer', ENGINEER_SCOPES, 'revoked'),
  deactivated: apiKey('deactivated', 'developer', 'data_engineer', ENGINEER_SCOPES, 'deactivated'),
} as const satisfies Record<string, ApiKey>;

/** A key of the documented shape that the mock does not know. */
export const unknownKey = keyText('unknown');

/** What the documentation prints wherever a key should stand; nobody's. */
export const sampleKey = 'neolens_live_abcd1234efgh5678ijkl9012';

/** A trial key with a window of its own, so that a second run in the same minute finds it unspent. `run`: up to 15 of a-z0-9. */
export function trialKey(run: string): string {
  return `${TRIAL_PREFIX}${run.padStart(15, '0')}`;
}

const TRIAL_PREFIX = 'neolens_live_mocktrial';
const known = new Map<string, ApiKey>(Object.values(keys).map((key) => [key.key, key]));

export function findKey(text: string): ApiKey | undefined {
  const key = known.get(text);
  if (key) return key;
  return /^neolens_live_mocktrial[a-z0-9]{15}$/.test(text) ? { ...keys.trial, key: text } : undefined;
}

/** Whether one of the scopes is the required one, whichever way round and in singular or plural (`read:report`, `reports:read`). */
export function grants(scopes: readonly string[], required: string): boolean {
  return scopes.some((scope) => scope === '*' || sameWords(scope, required));
}

function sameWords(a: string, b: string): boolean {
  const words = (scope: string) =>
    scope
      .split(':')
      .map((word) => word.replace(/s$/, ''))
      .sort()
      .join(':');
  return words(a) === words(b);
}

function apiKey(
  name: string,
  client: Client,
  role: ApiKey['role'],
  scopes: readonly string[],
  state: KeyState = 'active',
): ApiKey {
  return { key: keyText(name), client, role, scopes, state };
}

function keyText(name: string): string {
  return `neolens_live_${`mock${name}`.padEnd(24, '0')}`;
}
