import type { Context, Diagnosis } from './diagnosis.ts';
import type { Exchange } from './exchange.ts';
import { isInstant } from './instant.ts';
import { leakIn } from './leaks.fixture.ts';
import { overtold } from './shown-values.fixture.ts';
import { looseEvidence } from './sound-evidence.fixture.ts';

/** What is left in a text where a value was lost. */
const holes = /\bundefined\b(?!`)|\bNaN\b|\bInfinity\b|[\p{Cc}\p{Cf}]/u;

/** What no diagnosis may have, whatever the call; undefined where all is well. */
export function problemWith(diagnosis: Diagnosis, seen: Exchange, around: Context): string | undefined {
  const { cause, fix, snippets, evidence, alternatives, retry } = diagnosis;
  const prose = [cause, ...fix, ...alternatives.map((alternative) => alternative.cause)];
  const leak = leakIn(diagnosis);
  if (leak !== undefined) return `it leaks in “${leak}”`;
  if (prose.some((text) => text.length < 10 || holes.test(text.replace(/“[^”]*”|`[^`]*`/g, ''))))
    return 'a text has a hole';
  if (prose.some((text) => text.length > 2_000)) return 'a text is too long to be read';
  if (fix.length === 0 || snippets.some(({ code }) => code === '')) return 'there is nothing to do';
  return wrongInstant(retry, seen) ?? looseEvidence(evidence, seen, around) ?? overtold(evidence, seen);
}

function wrongInstant({ verdict, at }: Diagnosis['retry'], seen: Exchange): string | undefined {
  if (at === undefined) return undefined;
  if (!Number.isFinite(at) || at <= 0) return 'the instant is none';
  if (verdict !== 'after') return `the verdict ${verdict} names an instant`;
  // Whole ms, and counted from the header fields: a large body ends much later.
  const end = Math.floor([seen.answeredAt, seen.endedAt].find(isInstant) ?? 0);
  return at < end ? 'the wait was over before the call was' : undefined;
}
