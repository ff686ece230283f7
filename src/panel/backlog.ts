import type { Call } from '../journal/call.ts';

/** Taken at a time: more than any view shows, and few enough to be judged within a frame. */
const part = 500;

/** Calls from before the panel was opened, taken the newest first and a part in each frame: 100,000 would stop it for seconds. */
export function createBacklog() {
  let waiting: Call[] = [];
  /** What went meanwhile. */
  const gone = new Set<string>();

  return {
    wait(calls: Iterable<Call>): void {
      waiting = [...calls];
      gone.clear();
    },
    drop(id: string): void {
      if (waiting.length > 0) gone.add(id);
    },
    /** Takes the next part, in the order in which its calls were told. False: there is no more. */
    next(take: (call: Call) => void, isKnown: (id: string) => boolean): boolean {
      for (const call of waiting.splice(-part)) {
        const { id } = call.exchange;
        if (!gone.has(id) && !isKnown(id)) take(call);
      }
      return waiting.length > 0;
    },
    clear(): void {
      waiting = [];
    },
  };
}
