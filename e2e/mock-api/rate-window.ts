/** The figures of one window after one call. */
export type Figures = {
  /** Which of the windows these figures are of. */
  readonly policy: 'key' | 'ip';
  readonly limit: number;
  readonly remaining: number;
  /** Epoch ms at which the window ends and the whole limit is there again. */
  readonly resetAt: number;
};

export type Spending = { readonly allowed: boolean; readonly figures: Figures };
/** A party that has a limit: `id` is a key or an address. */
export type Party = { readonly policy: Figures['policy']; readonly id: string; readonly limit: number };

export type RateWindows = {
  /** Counts one call against all parties, or against none when one of them has nothing left. The tightest window is reported. */
  spend(parties: readonly Party[], now: number): Spending;
  /** The figures as they are, without counting. */
  look(party: Party, now: number): Figures;
};

/** Fixed windows, one per party, each beginning with the first call counted in it. `windowMs`: its length. */
export function createRateWindows(windowMs: number): RateWindows {
  const windows = new Map<string, { readonly endsAt: number; used: number }>();
  const idOf = (party: Party) => `${party.policy} ${party.id}`;

  function look(party: Party, now: number): Figures {
    const window = windows.get(idOf(party));
    const open = window !== undefined && now < window.endsAt;
    return {
      policy: party.policy,
      limit: party.limit,
      remaining: party.limit - (open ? window.used : 0),
      resetAt: open ? window.endsAt : now + windowMs,
    };
  }

  function count(party: Party, now: number): void {
    const window = windows.get(idOf(party));
    if (window !== undefined && now < window.endsAt) window.used++;
    else windows.set(idOf(party), { endsAt: now + windowMs, used: 1 });
  }

  function spend(parties: readonly Party[], now: number): Spending {
    const allowed = parties.every((party) => look(party, now).remaining > 0);
    if (allowed) for (const party of parties) count(party, now);
    return { allowed, figures: tightest(parties.map((party) => look(party, now))) };
  }

  return { spend, look };
}

function tightest(all: readonly Figures[]): Figures {
  return all.reduce((least, figures) => (figures.remaining < least.remaining ? figures : least));
}
