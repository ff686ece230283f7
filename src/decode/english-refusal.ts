import type { Call } from './call.ts';
import { code, list, said } from './english.ts';
import { inert } from './inert.ts';
import type { Refusal } from './preflight.ts';
import { isEnded } from './refused-preflight.ts';

/** What a preflight did not allow, and what became of the call that it asked for. */
export function describeRefused(call: Call, refusals: readonly Refusal[], method: string | undefined): string {
  const asked = method ? code(`${method} ${call.template}`) : `the call to ${code(call.template)} that it asked for`;
  const reason = describeRefusals(refusals, method ?? 'OPTIONS');
  return refusals[0]?.kind === 'envelope'
    ? `${reason}. Browsers go by its headers alone, so ${asked} may have been sent all the same.${said(call)}`
    : `${reason}, so the browser did not send ${asked}.`;
}

/** All that a preflight did not allow, as the beginning of a sentence. */
function describeRefusals(refusals: readonly Refusal[], method: string): string {
  return [refusals[0], ...refusals.slice(1, 3)].map((refusal) => describeRefusal(refusal, method)).join('; ');
}

function describeRefusal(refusal: Refusal | undefined, method: string): string {
  switch (refusal?.kind) {
    case undefined:
      return `The ${code('OPTIONS')} request that asks for permission was refused`;
    case 'status':
      return `The preflight was answered ${refusal.status} instead of a 2xx status`;
    case 'envelope':
      return `The preflight was answered ${refusal.status} with an error in its body`;
    case 'network':
      if (isEnded(refusal))
        return `The preflight was ended, as a rule by the page itself, before its answer counted (${code(inert(refusal.name, 80))})`;
      return `The preflight got no usable answer${refusal.name ? ` (${code(inert(refusal.name, 80))})` : ''}`;
    case 'origin':
      return refusal.allowed === undefined
        ? `The preflight's answer has no ${code('Access-Control-Allow-Origin')}`
        : `The preflight allows only the origin ${code(inert(refusal.allowed, 100))}`;
    case 'method':
      return `${code(method)} is not among the methods that the preflight allows${allowed(refusal.allowed)}`;
    case 'headers': {
      const names = refusal.names.slice(0, 5).map((name) => code(headerTitle(inert(name, 60))));
      const verb = refusal.names.length === 1 ? 'is' : 'are';
      return `${list(names)} ${verb} not among the headers that the preflight allows${allowed(refusal.allowed)}`;
    }
  }
}

function allowed(names: readonly string[]): string {
  return names.length === 0
    ? ''
    : ` (${names
        .slice(0, 10)
        .map((name) => code(inert(name, 60)))
        .join(', ')})`;
}

function headerTitle(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase());
}
