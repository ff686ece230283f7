/** Documented limits, in calls a minute per key and per IP. A hospital partner's contract has its own. */
export const plans = { public: 100, developer: 1_000 } as const;

export const planWindowMs = 60_000;
