import type { Frame, Page } from 'playwright';
import type { Surface } from './driver.ts';
import { functionSource } from './function-source.ts';

/** Runs a self-contained function in a frame; argument and result are plain JSON. */
export function evaluateIn<R>(frame: Frame | Page, fn: (arg: never) => R | Promise<R>, arg?: unknown): Promise<R> {
  return frame.evaluate<R>(`${functionSource(fn)}(${JSON.stringify(arg)})`);
}

/** A page, or a frame of one (our panel inside DevTools), as the tests see it; `tab` is what shows it, if a tab does. */
export function surfaceOf(target: Page | Frame, tab?: Page): Surface {
  return {
    evaluate: <A, R>(fn: (arg: A) => R | Promise<R>, arg?: A) => evaluateIn(target, fn, arg),
    async screenshot(path) {
      // Chromium paints no hidden tab of its own accord, so a picture of one would take seconds.
      await tab?.bringToFront();
      if ('frameElement' in target) await (await target.frameElement()).screenshot({ path });
      else await target.screenshot({ path });
    },
  };
}
