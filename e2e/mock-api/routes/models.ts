import type { Answer, Call, Route } from '../route.ts';
import { imageOf } from '../upload.ts';
import { numberBetween, oneOf, requiredText, wholeBetween } from '../validate.ts';
import { requireModel, storeAnalysis } from './model.ts';

const BODY = ['multipart', 'json'] as const;
const LARGEST_AREA = 1_000_000;
const MOST_LABELS = 100;

export const modelRoutes: readonly Route[] = [
  { method: 'POST', path: '/detection', accepts: BODY, handle: detect },
  { method: 'POST', path: '/classification', accepts: BODY, handle: classify },
  { method: 'POST', path: '/measurement', accepts: BODY, handle: measure },
  { method: 'POST', path: '/uncertainty-estimation', accepts: BODY, handle: estimateUncertainty },
];

function detect(call: Call): Answer {
  const format = imageOf(call, 'image', 'image');
  const sensitivity = numberBetween(call.fields, 'sensitivity', 0, 1, 0.75);
  const modality = oneOf(call.fields, 'image_modality', ['xray', 'ct', 'mri']) ?? 'xray';
  const minArea = wholeBetween(call.fields, 'min_area', 0, LARGEST_AREA, 50);
  requireModel(call);
  return storeAnalysis(call, 'detection', {
    format,
    sensitivity,
    image_modality: modality,
    min_area: minArea,
    detections: [],
  });
}

function classify(call: Call): Answer {
  const threshold = numberBetween(call.fields, 'threshold', 0, 1, 0.5);
  const maxLabels = wholeBetween(call.fields, 'max_labels', 1, MOST_LABELS, 3);
  const priority = oneOf(call.fields, 'priority_mode', ['severity', 'confidence']) ?? 'confidence';
  requireModel(call);
  return storeAnalysis(call, 'classification', {
    threshold,
    max_labels: maxLabels,
    priority_mode: priority,
    labels: [],
  });
}

function measure(call: Call): Answer {
  const structure = requiredText(call.fields, 'structure');
  const type = oneOf(call.fields, 'measurement_type', ['length', 'area', 'angle']) ?? 'length';
  const unit = oneOf(call.fields, 'unit', ['mm', 'cm']) ?? 'mm';
  requireModel(call);
  return storeAnalysis(call, 'measurement', { structure, measurement_type: type, unit, value: 12.5 });
}

function estimateUncertainty(call: Call): Answer {
  const level = numberBetween(call.fields, 'confidence_level', 0, 1, 0.95);
  const method = oneOf(call.fields, 'method', ['bayesian', 'ensemble', 'dropout']) ?? 'bayesian';
  requireModel(call);
  return storeAnalysis(call, 'uncertainty-estimation', { confidence_level: level, method, interval: [0.87, 0.95] });
}
