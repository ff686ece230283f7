/** Milliseconds from the first unwritten change to its write: within the 250 ms that a kill may cost at most. */
const delay = 200;
/** Milliseconds until a write that failed is tried again. */
const retryDelay = 1000;

export type Writer = {
  /** Something changed; it is written soon. */
  changed(): void;
};

/** The one serialised writer: writes never overlap, and changes made during one are in the next. */
export function createWriter(write: () => Promise<void>): Writer {
  let scheduled = false;
  let writing = false;
  let due = false;

  function schedule(after: number): void {
    if (scheduled) return;
    scheduled = true;
    setTimeout(() => {
      scheduled = false;
      if (writing) due = true;
      else void run();
    }, after);
  }

  async function run(): Promise<void> {
    writing = true;
    due = false;
    try {
      await write();
    } catch {
      schedule(retryDelay);
    }
    writing = false;
    if (due) await run();
  }

  return { changed: () => schedule(delay) };
}
