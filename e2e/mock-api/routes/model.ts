import { Failure } from '../failure.ts';
import type { Call, DataAnswer } from '../route.ts';
import { DEFAULT_CONFIG } from '../state.ts';

/** The experimental model is always updating: a key whose config names it gets the documented 503. */
export function requireModel(call: Call): void {
  const { modelVersion } = call.state.configs.get(call.key.key) ?? DEFAULT_CONFIG;
  if (modelVersion !== 'experimental') return;
  throw new Failure(503, 'The model is offline or updating', {
    name: 'ModelUnavailable',
    field: 'model_version',
    issue: "Model 'experimental' is updating.",
  });
}

/** Remembers the result, so that a report or an export can name it, and answers with it. */
export function storeAnalysis(call: Call, kind: string, result: Readonly<Record<string, unknown>>): DataAnswer {
  const id = call.state.nextId('analysis');
  call.state.analyses.set(id, { id, kind, createdAt: call.now, result });
  return { status: 200, data: { analysis_id: id, ...result } };
}
