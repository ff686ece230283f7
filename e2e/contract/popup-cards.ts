import { DEFAULT_LIMITS, keys, unknownKey } from '../mock-api/keys.ts';
import type { PopupCard } from '../pages/popup.ts';
import type { Call, ContractCase, InPopup } from './cases.ts';

export type Bases = Readonly<Record<Call['base'], string>>;

const noKey = 'no key';
const keyNames = [
  { name: 'developer', key: keys.developer.key, limit: DEFAULT_LIMITS.developer },
  // Calls with an unknown key count for their address alone.
  { name: 'unknown key', key: unknownKey, limit: DEFAULT_LIMITS.ip },
] as const;

/** The cards that these calls add up to, one line for each base and key: `api, developer: 3 failures, meter`. */
export function expectedCards(cases: readonly (readonly [ContractCase, InPopup])[]): string[] {
  const cards = new Map<string, { failures: number; meter: boolean }>();
  for (const [{ call }, shown] of cases) {
    if (shown === 'nothing') continue;
    const name = `${call.base}, ${shown === 'failure without key' ? noKey : keyNameOf(call)}`;
    const before = cards.get(name) ?? { failures: 0, meter: false };
    cards.set(name, {
      failures: before.failures + (shown.startsWith('failure') ? 1 : 0),
      meter: before.meter || shown.endsWith('meter'),
    });
  }
  return [...cards].map(([name, { failures, meter }]) => line(name, failures, meter)).sort();
}

/** The popup's cards of these bases, in the same words. */
export function shownCards(cards: readonly PopupCard[], bases: Bases): string[] {
  const placed = cards.flatMap((card) => {
    const [host = '', fingerprint = ''] = card.name.replace('Rate limit ', '').split(' ');
    const base = Object.entries(bases).find(([, address]) => new URL(address).host === host)?.[0];
    return base === undefined ? [] : [{ base, fingerprint, card }];
  });
  // A fingerprint does not say whose it is; the limit that the API gives the key does.
  const names = new Map([['', noKey]]);
  for (const { fingerprint, card } of placed) {
    const known = keyNames.find(({ limit }) => limit === card.limit);
    if (known && fingerprint !== '') names.set(fingerprint, known.name);
  }
  return placed
    .map(({ base, fingerprint, card }) =>
      line(`${base}, ${names.get(fingerprint) ?? fingerprint}`, card.failures, card.remaining !== undefined),
    )
    .sort();
}

function keyNameOf({ headers }: Call): string {
  const sent = headers?.['authorization'];
  if (sent === undefined) return noKey;
  const known = keyNames.find(({ key }) => sent === `Bearer ${key}`);
  if (!known) throw new Error(`No case so far sent ${sent}: name its key.`);
  return known.name;
}

function line(name: string, failures: number, meter: boolean): string {
  return `${name}: ${failures} ${failures === 1 ? 'failure' : 'failures'}, ${meter ? 'meter' : 'no meter'}`;
}
