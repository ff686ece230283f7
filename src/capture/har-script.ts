import type { Initiator } from '../decode/exchange.ts';
import { fields, finite, text } from './har-entry.ts';
import { maskSecrets } from './mask-secrets.ts';

const longest = 2_000;

/** The script that made a call, and its line. Chromium names the call stack, of which the innermost frame is told; Firefox none. */
export function harScript(initiator: unknown): Pick<Initiator, 'script' | 'line'> {
  const { stack } = fields(initiator);
  const frame = innermost(stack) ?? innermost(fields(stack).parent);
  const url = text(frame?.url);
  // A data: URL would be the script itself; '' is a script without a URL.
  if (url === undefined || url.startsWith('data:')) return {};
  const script = maskSecrets(url.replace(/[?#].*$/s, '').slice(0, longest));
  const line = finite(frame?.lineNumber);
  return { script, ...(line === undefined || line < 0 ? {} : { line: line + 1 }) };
}

function innermost(stack: unknown): ReturnType<typeof fields> | undefined {
  const { callFrames } = fields(stack);
  return Array.isArray(callFrames) && callFrames.length > 0 ? fields(callFrames[0]) : undefined;
}
