import type { Context, Diagnosis } from '../decode/diagnosis.ts';
import type { Exchange } from '../decode/exchange.ts';
import { warn } from '../decode/index.ts';
import { isAborted } from '../decode/is-failure.ts';
import { keyOf } from '../journal/endpoint-of.ts';
import type { Outcome, PanelCall } from '../ui/panel-types.ts';

const most = 1_000;
/** Equal ones are one object: most calls of a long day say nothing else. */
const known = new Map<string, Finding>();

type Finding = Required<Pick<PanelCall, 'outcome' | 'diagnosis'>>;

/** What is known of a call that did not fail: its status, and what it is warned of. */
export function quietFinding(exchange: Exchange, context: Context): Finding {
  const { response, initiator } = exchange;
  const aborted = isAborted(exchange);
  const id = [
    response?.status,
    response?.statusText,
    aborted,
    initiator.origin,
    exchange.request.url.origin,
    keyOf(exchange),
  ].join(' ');
  const found = known.get(id) ?? findingOf(exchange, aborted, context);
  if (known.size >= most) known.clear();
  known.set(id, found);
  return found;
}

function findingOf(exchange: Exchange, aborted: boolean, context: Context): Finding {
  const { response } = exchange;
  const [warning] = warn(exchange, context);
  const diagnosis = { ...nothing, status: { code: response?.status ?? 0, text: response?.statusText ?? '' } };
  if (warning) return { outcome: 'warned', diagnosis: { ...diagnosis, ...warning } };
  return { outcome: aborted ? 'aborted' : answered(response !== undefined), diagnosis };
}

function answered(yes: boolean): Outcome {
  return yes ? 'answered' : 'unseen';
}

/** Of a call that is said nothing of. */
export const nothing: Diagnosis = {
  ruleId: '',
  title: '',
  status: { code: 0, text: '' },
  cause: '',
  fix: [],
  snippets: [],
  certainty: 'certain',
  evidence: [],
  alternatives: [],
  retry: { verdict: 'never', why: '' },
  docs: [],
};
