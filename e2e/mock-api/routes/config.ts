import type { Answer, Call, Route } from '../route.ts';
import { DEFAULT_CONFIG, type ModelConfig } from '../state.ts';
import { oneOf } from '../validate.ts';

export const configRoutes: readonly Route[] = [
  { method: 'GET', path: '/config', handle: (call) => configAnswer(currentConfig(call)) },
  { method: 'PUT', path: '/config', accepts: ['json'], handle: changeConfig },
  {
    method: 'POST',
    path: '/config/validate',
    accepts: ['json'],
    handle: (call) => {
      requestedConfig(call);
      return { status: 200, data: { valid: true } };
    },
  },
];

function changeConfig(call: Call): Answer {
  const config = requestedConfig(call);
  call.state.configs.set(call.key.key, config);
  return configAnswer(config);
}

/** The present config with what the body changes in it. */
function requestedConfig(call: Call): ModelConfig {
  const current = currentConfig(call);
  const { fields } = call;
  return {
    sensitivity: oneOf(fields, 'sensitivity', ['low', 'medium', 'high']) ?? current.sensitivity,
    depth: oneOf(fields, 'depth', ['shallow', 'standard', 'deep']) ?? current.depth,
    verbosity: oneOf(fields, 'verbosity', ['minimal', 'standard', 'verbose', 'debug']) ?? current.verbosity,
    modelVersion:
      oneOf(fields, 'model_version', ['v3.2.1', 'v3.1.5', 'v2.8.3', 'experimental']) ?? current.modelVersion,
  };
}

function currentConfig(call: Call): ModelConfig {
  return call.state.configs.get(call.key.key) ?? DEFAULT_CONFIG;
}

function configAnswer({ modelVersion, ...config }: ModelConfig): Answer {
  return { status: 200, data: { ...config, model_version: modelVersion } };
}
