/** Calls back once what is drawn by now can be seen. A hidden page paints nothing, and is not waited for. */
export function afterPaint(then: () => void): void {
  if (document.hidden) setTimeout(then);
  else requestAnimationFrame(() => setTimeout(then));
}
