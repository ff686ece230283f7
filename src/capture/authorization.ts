import type { SchemeFlaw } from '../decode/exchange.ts';
import { isPlaceholder } from './placeholder.ts';

const registeredSchemes = ['Bearer', 'Basic', 'Digest', 'Negotiate', 'DPoP', 'HOBA', 'Mutual', 'Token', 'ApiKey'];

/** The value of an `Authorization` field taken apart. */
export type Authorization = {
  /** As sent, if it is a registered one; `other` if not; undefined for a bare value. */
  readonly scheme: string | undefined;
  /** What follows it, as sent. */
  readonly secret: string;
  readonly flaws: readonly SchemeFlaw[];
};

/** `Bearer KEY`, a bare key, or whatever was sent: what stands wrongly before the key is taken off, and told as a flaw. */
export function readAuthorization(value: string): Authorization {
  const flaws: SchemeFlaw[] = [];
  let rest = value.trimStart();
  const take = (flaw: SchemeFlaw, pattern: RegExp): boolean => {
    const [before] = pattern.exec(rest) ?? [];
    if (before === undefined) return false;
    flaws.push(flaw);
    rest = rest.slice(before.length);
    return true;
  };
  if (take('quoted-scheme', /^["'`]\s*(?=authorization|bearer)/i)) rest = rest.trimEnd().replace(/["'`]$/, '');
  take('named-header', /^authorization\s*[:=]\s*/i);
  const [before, bearer, between = ''] = /^(bearer)(\s*:\s*|\s+|%20|[+=,;_-]|)/i.exec(rest) ?? [];
  const after = rest.slice(before?.length ?? 0);
  const isJoined = after !== '' && !/[\s:]/.test(between);
  if (bearer === undefined || (isJoined && /\s/.test(after.trimEnd()))) return { ...anyScheme(rest), flaws };
  rest = after;
  if (between.includes(':')) flaws.push('colon-after-scheme');
  if (isJoined) flaws.push('joined-scheme');
  take('named-header', /^authorization\s*[:=]\s*/i);
  take('doubled-scheme', /^bearer(?:[\s:]+|(?=neolens_))/i);
  return { scheme: bearer, secret: rest, flaws };
}

function anyScheme(value: string): Pick<Authorization, 'scheme' | 'secret'> {
  const [, scheme, rest] = /^([A-Za-z]+)(?:\s+(.*))?$/s.exec(value) ?? [];
  const known = registeredSchemes.find((name) => name.toLowerCase() === scheme?.toLowerCase());
  const isBare = scheme === undefined || (known === undefined && (rest === undefined || isPlaceholder(value.trim())));
  return isBare ? { scheme: undefined, secret: value } : { scheme: known ? scheme : 'other', secret: rest ?? '' };
}
