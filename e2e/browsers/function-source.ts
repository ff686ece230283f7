/**
 * The source of a self-contained function, as an expression that another JavaScript world can evaluate.
 * tsx wraps inner functions in a helper of its own, `__name`, which that world does not have.
 */
export function functionSource(fn: (...args: never[]) => unknown): string {
  return `(() => { const __name = (fn) => fn; return (${fn}); })()`;
}

/** The same, taking one argument as JSON ('' stands for none) and promising the result as JSON. */
export function jsonFunctionSource(fn: (...args: never[]) => unknown): string {
  return `async (json) => JSON.stringify(await ${functionSource(fn)}(json ? JSON.parse(json) : undefined))`;
}

/** JSON for an argument; '' for none. */
export function argumentJson(arg: unknown): string {
  return JSON.stringify(arg) ?? '';
}

/** The value behind a JSON result; undefined where the function returned nothing. */
export function resultFromJson<R>(json: string | undefined): R {
  return (json === undefined ? undefined : JSON.parse(json)) as R;
}
