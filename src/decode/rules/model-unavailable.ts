import { docLinks } from '../../api/doc-links.ts';
import { backoffSnippets } from '../backoff-snippets.ts';
import { askSupport, callName, code, said, seeStatus, waitTime } from '../english.ts';
import { longWait } from '../english-limit.ts';
import { inARow } from '../english-server.ts';
import { errorBody } from '../error-body.ts';
import { isNamed } from '../named-error.ts';
import { defineRule } from '../rule.ts';
import { type ServerFailure, serverFailure } from '../server-failure.ts';
import { pathBelowBase } from '../shown-path.ts';
import { waitOf } from '../wait.ts';

type ModelUnavailable = ServerFailure & {
  readonly named: boolean;
  readonly at: number | undefined;
  readonly seconds: number | undefined;
};

const offline = /\bmodels?\b.{0,60}\b(?:unavailable|offline|updating|busy|loading|not (?:available|ready))/i;

export default defineRule<ModelUnavailable>({
  id: 'model-unavailable',
  refines: 'service-unavailable',
  on: [503, 'any'],
  docs: [docLinks.errorHandling, docLinks.aiTroubleshooting],
  title: { en: 'AI model unavailable' },
  match: (exchange, context) => {
    const body = errorBody(exchange.response?.body);
    const named = isNamed(body, 'ModelUnavailable', 'MODEL_BUSY');
    const isSaid = exchange.response?.status === 503 && offline.test(body.message?.value ?? '');
    if (!named && !isSaid) return undefined;
    const { at, seconds } = waitOf(exchange, context.now);
    return { ...serverFailure(exchange, context), named, at, seconds };
  },
  certainty: ({ named, call }) => (named && call.claimed === undefined ? 'certain' : 'likely'),
  retry: ({ at }) => ({ verdict: 'after', reason: 'not-processed-wait', ...(at === undefined ? {} : { at }) }),
  words: {
    en: ({ call, streak, seconds }) => ({
      cause: `The AI model behind ${code(callName(call))} is busy, offline or being updated.${inARow(streak)}${said(call)}`,
      fix: [
        seconds === undefined
          ? 'Retry after 30 s and double the wait each time: an update of a model takes minutes.'
          : `Retry once the ${waitTime(seconds)} that the server names are over.`,
        ...longWait(seconds, call),
        ...seeStatus(call, 'the state of the models'),
        `If ${code('model_version')} is set in ${code(pathBelowBase(call, '/v1/config'))}, try another one.`,
        askSupport(call),
      ],
    }),
  },
  snippets: (facts) => backoffSnippets(facts, facts.seconds ?? 30),
});
