import type { Chrome, Place } from './firefox-chrome.ts';
import type { ChromeServices, FrameAnswer, MessageManager, XulBrowser } from './firefox-chrome-types.ts';
import { argumentJson, functionSource, jsonFunctionSource, resultFromJson } from './function-source.ts';

declare const Services: ChromeServices;

/** What the frame script is told: which function to run, as a script URL, and its argument. */
type Question = { call: string; script: string; json: string };

type FrameScope = Pick<MessageManager, 'sendAsyncMessage'> & {
  readonly content: Window & { readonly windowUtils: { setHandlingUserInput(on: boolean): { destruct(): void } } };
  answersNeolens?: true;
  addMessageListener(name: string, listener: (message: { data: Question }) => void): void;
};

declare const ChromeUtils: {
  compileScript(url: string, options: { hasReturnValue: true }): Promise<{ executeInGlobal(global: Window): unknown }>;
};
declare const Cu: { waiveXrays<T>(value: T): T };

/**
 * Runs a self-contained function in the document of a `<browser>`, as one of its own scripts (its CSP does not
 * apply) and as if the person had just clicked there. WebDriver BiDi itself reaches neither a DevTools panel nor a popup,
 * and gives no click that `permissions.request` accepts.
 */
export async function evaluateInBrowser<A, R>(
  chrome: Chrome,
  browser: Place<XulBrowser>,
  fn: (arg: A) => R | Promise<R>,
  arg?: A,
): Promise<R> {
  const json = await chrome.at(browser, askDocument, {
    frameScript: scriptUrl(`${functionSource(answerQuestions)}(this)`),
    script: scriptUrl(`(${jsonFunctionSource(fn)})`),
    json: argumentJson(arg),
  });
  return resultFromJson<R>(json);
}

function scriptUrl(source: string): string {
  return `data:text/javascript;charset=utf-8,${encodeURIComponent(source)}`;
}

/** Chrome window: sends the question to the document's process and waits for the answer. */
function askDocument(
  browser: XulBrowser,
  { frameScript, script, json }: { frameScript: string; script: string; json: string },
): Promise<string | undefined> {
  const manager = browser.messageManager;
  const call = crypto.randomUUID();
  return new Promise((resolve, reject) => {
    function settle(answer: FrameAnswer): void {
      manager.removeMessageListener('neolens:answer', hear);
      Services.obs.removeObserver(gone, 'message-manager-close');
      browser.removeEventListener('XULFrameLoaderCreated', replaced);
      if (answer.error === undefined) resolve(answer.json);
      else reject(new Error(answer.error));
    }
    function hear({ data }: { data: FrameAnswer }): void {
      if (data.call === call) settle(data);
    }
    function gone(subject: unknown): void {
      if (subject === manager) settle({ call, error: 'The document was closed before it answered.' });
    }
    function replaced(): void {
      settle({ call, error: 'The document was left before it answered.' });
    }
    manager.addMessageListener('neolens:answer', hear);
    browser.addEventListener('XULFrameLoaderCreated', replaced);
    Services.obs.addObserver(gone, 'message-manager-close');
    manager.loadFrameScript(frameScript, false);
    manager.sendAsyncMessage('neolens:question', { call, script, json });
  });
}

/** Frame script, in the document's process: runs what it is asked and sends the answer. */
function answerQuestions(scope: FrameScope): void {
  if (scope.answersNeolens) return;
  scope.answersNeolens = true;
  async function run({ script, json }: Question): Promise<string | undefined> {
    const compiled = await ChromeUtils.compileScript(script, { hasReturnValue: true });
    const { content } = scope;
    const fn = Cu.waiveXrays(compiled.executeInGlobal(content)) as (json: string) => Promise<string | undefined>;
    return new Promise((resolve, reject) => {
      const leave = () => reject(new Error('The document was left before it answered.'));
      const stay = () => content.removeEventListener('pagehide', leave);
      content.addEventListener('pagehide', leave);
      const input = content.windowUtils.setHandlingUserInput(true);
      fn(json).then(resolve, reject).finally(stay);
      input.destruct();
    });
  }
  scope.addMessageListener('neolens:question', ({ data }) => {
    run(data).then(
      (json) => scope.sendAsyncMessage('neolens:answer', { call: data.call, json }),
      (error) => scope.sendAsyncMessage('neolens:answer', { call: data.call, error: String(error?.message ?? error) }),
    );
  });
}
