import { onTestFinished } from 'vitest';
import type { DemoBody, DemoCall } from './demo-call.ts';
import { type Demo, type DemoOptions, startDemo } from './server.ts';

/** A demo page that lives as long as the test. */
export async function demo(options: DemoOptions): Promise<Demo> {
  const started = await startDemo(options);
  onTestFinished(() => started.close());
  return started;
}

/** The status that a call gets when Node makes it, with the part of the CORS protocol that a browser would add: 0 for no answer. */
export async function outcomeInNode(call: DemoCall, base: string, run: string): Promise<number> {
  const url = base + call.path;
  const headers = Object.fromEntries(
    Object.entries(call.headers).map(([name, value]) => [name, value.replace('{run}', run)]),
  );
  const signal = AbortSignal.timeout(call.abortAfter ?? 10_000);
  if (call.base === 'api' && !(await preflightPasses(url, call.method, headers))) return 0;
  const init = { method: call.method, headers, signal };
  const answer = await fetch(url, call.body ? { ...init, body: requestBody(call.body) } : init).catch(() => undefined);
  return answer?.status ?? 0;
}

async function preflightPasses(url: string, method: string, headers: Record<string, string>): Promise<boolean> {
  const asked = { Origin: 'http://page.example', 'Access-Control-Request-Method': method };
  const answer = await fetch(url, { method: 'OPTIONS', headers: asked });
  const allowed = answer.headers.get('Access-Control-Allow-Headers')?.toLowerCase() ?? '';
  return answer.ok && Object.keys(headers).every((name) => name === 'Accept' || allowed.includes(name.toLowerCase()));
}

function requestBody(body: DemoBody): string | FormData {
  if (body.kind === 'text') return body.text;
  const form = new FormData();
  for (const [name, value] of Object.entries(body.fields)) form.set(name, value);
  if (body.file) {
    const { field, name, mediaType, base64 } = body.file;
    form.set(field, new File([Buffer.from(base64, 'base64')], name, { type: mediaType }));
  }
  return form;
}
