import type { Context, Warning } from '../decode/diagnosis.ts';
import type { Exchange } from '../decode/exchange.ts';
import { warn } from '../decode/index.ts';

/** A warning of a key on a site, however many calls told it. */
export type KeyWarning = Warning & {
  /** Site and fingerprint: `https://app.example k3y001`. */
  readonly id: string;
  /** Origin of the page. */
  readonly site: string;
  readonly fingerprint: string;
};

export type KeyWarnings = {
  /** Looks at a call, failed or not. True: it told a warning that none before it did, and that was not dismissed. */
  saw(exchange: Exchange, context: Context): boolean;
  /** Takes the warnings with these ids away; calls do not bring them back. */
  dismiss(ids: readonly string[]): void;
  /** Those not dismissed, in the order in which they were first told. */
  all(): readonly KeyWarning[];
  /** Forgets what was told, not what was dismissed. */
  clear(): void;
};

/** More are passed over until some of these are gone: to drop the oldest instead would let its next call tell it anew. */
const maxWarnings = 100;
const maxDismissed = 100;

/** The warnings that the calls tell, each once for a site and key. */
export function createKeyWarnings(): KeyWarnings {
  const warnings = new Map<string, KeyWarning>();
  let dismissed: readonly string[] = [];

  function saw(exchange: Exchange, context: Context): boolean {
    const key = keyOf(exchange);
    if (!key || warnings.has(key.id) || dismissed.includes(key.id) || warnings.size >= maxWarnings) return false;
    const [warning] = warn(exchange, context);
    if (!warning) return false;
    warnings.set(key.id, { ...warning, ...key });
    return true;
  }

  function dismiss(ids: readonly string[]): void {
    dismissed = withDismissed(dismissed, ids);
    for (const id of ids) warnings.delete(id);
  }

  return { saw, dismiss, all: () => [...warnings.values()], clear: () => warnings.clear() };
}

/** The dismissed ids with these among them; past the bound the oldest go. */
export function withDismissed(dismissed: readonly string[], ids: readonly string[]): readonly string[] {
  return [...new Set([...dismissed, ...ids])].slice(-maxDismissed);
}

function keyOf({ initiator, request }: Exchange): Pick<KeyWarning, 'id' | 'site' | 'fingerprint'> | undefined {
  const { origin: site } = initiator;
  const sent = request.credentials.state === 'present' ? request.credentials.value : [];
  const fingerprint = sent.find(({ shape }) => shape === 'neolens-key')?.fingerprint;
  if (site === undefined || fingerprint === undefined) return undefined;
  return { id: `${site} ${fingerprint}`, site, fingerprint };
}
