import { Failure } from '../failure.ts';
import type { Answer, Call, Route } from '../route.ts';
import { imageOf } from '../upload.ts';
import { numberBetween, oneOf, text, textList } from '../validate.ts';
import { requireModel, storeAnalysis } from './model.ts';

const MODALITIES = ['CT', 'MRI', 'X-ray', 'Ultrasound', 'PET', 'auto-detect'] as const;

/** The model is always this sure of what it found, so a threshold above it fails every time. */
const SCORE = 0.91;

export const analyzeRoutes: readonly Route[] = [
  { method: 'POST', path: '/analyze', accepts: ['multipart', 'json'], handle: analyze },
];

function analyze(call: Call): Answer {
  const format = imageOf(call, 'image', 'image_data');
  // The form's name for the threshold is not the JSON body's.
  const thresholdField = call.fields.source === 'json' ? 'confidence_min' : 'confidence_threshold';
  const threshold = numberBetween(call.fields, thresholdField, 0, 1, 0.5);
  const modality = oneOf(call.fields, 'modality', MODALITIES) ?? 'auto-detect';
  text(call.fields, 'patient_id', 200);
  text(call.fields, 'notes');
  const tags = textList(call.fields, 'tags') ?? [];
  requireModel(call);
  if (SCORE < threshold) {
    throw new Failure(422, 'The score is under the accepted threshold', {
      name: 'LowConfidence',
      issue: `The score ${SCORE} is under the accepted threshold ${threshold}.`,
    });
  }
  return storeAnalysis(call, 'analyze', { format, modality, tags, confidence: SCORE, findings: [] });
}
