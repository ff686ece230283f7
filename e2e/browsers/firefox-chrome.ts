import { type Bidi, callSource } from './bidi.ts';
import type { ChromeModules, Extension, WebExtensionPolicies, XulBrowser, XulTab } from './firefox-chrome-types.ts';
import { argumentJson, functionSource } from './function-source.ts';

declare const ChromeUtils: ChromeModules;
declare const WebExtensionPolicy: WebExtensionPolicies;
declare const gBrowser: { getTabForBrowser(browser: XulBrowser | null): XulTab | null };

/** Something in Firefox's chrome window, named by how to find it: it is looked up anew at each use. */
export type Place<T> = {
  readonly expression: string;
  /** For the compiler only: what is found there. */
  readonly found?: T;
};

export type Chrome = {
  /** Runs a self-contained function in the chrome window on what is found at a place; throws when nothing is. */
  at<T, A, R>(place: Place<T>, fn: (thing: T, arg: A) => R | Promise<R>, arg: A): Promise<R>;
  at<T, R>(place: Place<T>, fn: (thing: T) => R | Promise<R>): Promise<R>;
};

type ContextTree = { contexts: readonly { context: string; url: string }[] };

/** The chrome scope of the first browser window. */
export async function openChrome(bidi: Bidi): Promise<Chrome> {
  const tree = await bidi.send<ContextTree>('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  if (window === undefined) throw new Error('Firefox has no browser window.');
  return {
    at<T, A, R>(place: Place<T>, fn: (thing: T, arg: A) => R | Promise<R>, arg?: A): Promise<R> {
      const source = `async (json) => JSON.stringify(
        await ${functionSource(fn)}(await ${place.expression}, json ? JSON.parse(json) : undefined),
      )`;
      return callSource<R>(bidi, window, source, argumentJson(arg));
    },
  };
}

/** What a self-contained function finds in the chrome window. */
export function place<A, T>(what: string, find: (arg: A) => T | null | undefined, arg: A): Place<T> {
  return found(what, `(${functionSource(find)})(${argumentJson(arg)})`);
}

/** What a self-contained function finds, starting from another place. */
export function within<P, A, T>(
  what: string,
  outer: Place<P>,
  find: (outer: P, arg: A) => T | null | undefined,
  arg: A,
): Place<T> {
  return found(what, `(${functionSource(find)})(await ${outer.expression}, ${argumentJson(arg)})`);
}

/** What is found at two places. */
export function both<A, B>(a: Place<A>, b: Place<B>): Place<[A, B]> {
  return { expression: `Promise.all([${a.expression}, ${b.expression}])` };
}

function found<T>(what: string, expression: string): Place<T> {
  const missing = JSON.stringify(`Firefox: ${what} is not there.`);
  return {
    expression: `(async () => { const it = await ${expression}; if (it) return it; throw new Error(${missing}); })()`,
  };
}

/** The tab of a BiDi browsing context. */
export function tabPlace(context: string): Place<XulTab> {
  return place(
    'the tab',
    (id) => {
      const url = 'chrome://remote/content/shared/NavigableManager.sys.mjs';
      return gBrowser.getTabForBrowser(ChromeUtils.importESModule(url).NavigableManager.getBrowserById(id));
    },
    context,
  );
}

export function extensionPlace(id: string): Place<Extension> {
  return place('the extension', (extension) => WebExtensionPolicy.getByID(extension)?.extension, id);
}
