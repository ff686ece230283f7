import { Failure, missingField, notFound } from '../failure.ts';
import type { Answer, Call, Route } from '../route.ts';
import { requiredText } from '../validate.ts';
import { storeAnalysis } from './model.ts';

/** The host of the documentation's interactive demo: other paths, no prefix, no envelope. */
export const demoHostRoutes: readonly Route[] = [
  { method: 'GET', path: '/patients/{id}', handle: findPatient },
  { method: 'POST', path: '/analysis', accepts: ['json'], handle: startAnalysis },
  { method: 'GET', path: '/analysis/{id}', handle: findAnalysis },
];

const PATIENTS = ['patient_1', 'patient_2'];

function findPatient(call: Call): Answer {
  const id = call.params['id'] ?? '';
  if (!PATIENTS.includes(id)) throw notFound(`Patient '${id}'`);
  return { status: 200, data: { id, name: 'Example Patient' }, bare: true };
}

function startAnalysis(call: Call): Answer {
  const timestamp = requiredText(call.fields, 'timestamp');
  const patientId = requiredText(call.fields, 'patientId');
  const findings = call.fields.values.get('findings');
  if (findings === undefined) throw missingField('findings');
  const twin = [...call.state.analyses.values()].find(
    ({ result }) => result['timestamp'] === timestamp && result['patientId'] === patientId,
  );
  if (twin) throw new Failure(409, 'Duplicate resource', { issue: `'${twin.id}' has the same timestamp and patient.` });
  const answer = storeAnalysis(call, 'analysis', { timestamp, patientId, findings });
  return { ...answer, status: 202, bare: true };
}

function findAnalysis(call: Call): Answer {
  const id = call.params['id'] ?? '';
  const analysis = call.state.analyses.get(id);
  if (analysis === undefined) throw notFound(`Analysis '${id}'`);
  return { status: 200, data: { id, ...analysis.result }, bare: true };
}
