import type { Context, Warning } from './diagnosis.ts';
import type { Exchange } from './exchange.ts';
import { exposedKey } from './exposed-key.ts';
import { languageFor } from './language.ts';

/** Findings on a call that need not have failed: none for most. */
export function warn(exchange: Exchange, context: Context): Warning[] {
  const facts = exposedKey.match(exchange);
  if (!facts) return [];
  const language = languageFor(context.language);
  const { id: ruleId, title, words } = exposedKey;
  return [{ ruleId, title: title[language], ...words[language](facts), evidence: facts.evidence }];
}
