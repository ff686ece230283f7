import { browser } from '../browser.ts';

const name = 'block-over';
/** The browser wakes nobody for less, ms; without traffic it stops the background only later. */
const shortestAlarm = 30_000;

/** Calls back when a block is over. Must run in the first turn of the background. */
export function watchBlockEnd(onOver: () => void): { set(at: number | undefined, now: number): void } {
  let set: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = () => {
    // Set anew where the clock says that it is not over yet.
    set = undefined;
    onOver();
  };
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) over();
  });
  return {
    /** `at`: epoch ms; undefined: nothing is blocked. */
    set(at, now) {
      if (at === set) return;
      set = at;
      clearTimeout(timer);
      if (at === undefined) void browser.alarms.clear(name);
      else if (at - now < shortestAlarm) timer = setTimeout(over, at - now);
      else void browser.alarms.create(name, { when: at });
    },
  };
}
