import { type Endpoint, maxFileBytes, maxImageDataBytes, type Parameter } from './endpoint.ts';

const modalities = ['CT', 'MRI', 'X-ray', 'Ultrasound', 'PET', 'auto-detect'] as const;

function fraction(name: string, place: Parameter['in'], fallback?: number): Parameter {
  const range = { name, in: place, type: 'number', minimum: 0, maximum: 1 } as const;
  return fallback === undefined ? range : { ...range, default: fallback };
}

const configuration: readonly Parameter[] = [
  { name: 'sensitivity', in: 'json', type: 'string', values: ['low', 'medium', 'high'] },
  { name: 'depth', in: 'json', type: 'string', values: ['shallow', 'standard', 'deep'] },
  { name: 'verbosity', in: 'json', type: 'string', values: ['minimal', 'standard', 'verbose', 'debug'] },
  { name: 'model_version', in: 'json', type: 'string', values: ['v3.2.1', 'v3.1.5', 'v2.8.3', 'experimental'] },
];

/** Every documented endpoint. Scopes are written as `verb:noun`, the spelling of most pages. */
export const endpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/scans',
    scopes: ['write:scans'],
    body: 'multipart',
    kind: 'upload',
    parameters: [{ name: 'file', in: 'multipart', type: 'file', required: true, maxBytes: maxFileBytes }],
  },
  {
    method: 'GET',
    path: '/scans',
    scopes: ['read:scans'],
    kind: 'metadata',
    parameters: [
      { name: 'search', in: 'query', type: 'string' },
      { name: 'limit', in: 'query', type: 'integer', minimum: 1, maximum: 100, default: 20 },
      { name: 'offset', in: 'query', type: 'integer', minimum: 0 },
      { name: 'sort', in: 'query', type: 'sort' },
    ],
  },
  { method: 'GET', path: '/scans/{id}', scopes: ['read:scans'], kind: 'metadata', parameters: [] },
  { method: 'POST', path: '/scans/{id}', scopes: ['write:scans'], kind: 'metadata', parameters: [] },
  { method: 'DELETE', path: '/scans/{id}', scopes: ['admin:scans'], kind: 'metadata', parameters: [] },
  { method: 'GET', path: '/scans/{id}/findings', scopes: ['read:findings'], kind: 'metadata', parameters: [] },
  {
    method: 'GET',
    path: '/scans/{id}/report',
    scopes: ['read:report'],
    kind: 'report',
    parameters: [{ name: 'format', in: 'query', type: 'string', values: ['pdf', 'json'] }],
  },
  { method: 'GET', path: '/scan/results', scopes: [], kind: 'metadata', parameters: [] },
  {
    method: 'POST',
    path: '/images',
    scopes: ['write:images'],
    body: 'multipart',
    kind: 'upload',
    parameters: [{ name: 'image', in: 'multipart', type: 'file', required: true, maxBytes: maxFileBytes }],
  },
  {
    method: 'POST',
    path: '/analyze',
    scopes: [],
    body: 'multipart-or-json',
    kind: 'analysis',
    parameters: [
      { name: 'image', in: 'multipart', type: 'file', required: true, maxBytes: maxFileBytes },
      fraction('confidence_threshold', 'body'),
      { name: 'modality', in: 'body', type: 'string', values: modalities },
      { name: 'image_data', in: 'json', type: 'base64', required: true, maxBytes: maxImageDataBytes },
      { name: 'patient_id', in: 'json', type: 'string' },
      { name: 'notes', in: 'json', type: 'string' },
      fraction('confidence_min', 'json'),
      { name: 'tags', in: 'json', type: 'array' },
    ],
  },
  {
    method: 'POST',
    path: '/detection',
    scopes: [],
    body: 'multipart-or-json',
    kind: 'analysis',
    parameters: [
      { name: 'image', in: 'body', type: 'file' },
      fraction('sensitivity', 'body', 0.75),
      { name: 'image_modality', in: 'body', type: 'string', values: ['xray', 'ct', 'mri'] },
      { name: 'min_area', in: 'body', type: 'integer', minimum: 0, default: 50 },
    ],
  },
  {
    method: 'POST',
    path: '/classification',
    scopes: [],
    body: 'multipart-or-json',
    kind: 'analysis',
    parameters: [
      fraction('threshold', 'body', 0.5),
      { name: 'max_labels', in: 'body', type: 'integer', minimum: 1, default: 3 },
      { name: 'priority_mode', in: 'body', type: 'string', values: ['severity', 'confidence'] },
    ],
  },
  {
    method: 'POST',
    path: '/measurement',
    scopes: [],
    body: 'multipart-or-json',
    kind: 'analysis',
    parameters: [
      { name: 'structure', in: 'body', type: 'string', required: true },
      { name: 'measurement_type', in: 'body', type: 'string', values: ['length', 'area', 'angle'] },
      { name: 'unit', in: 'body', type: 'string', values: ['mm', 'cm'] },
    ],
  },
  {
    method: 'POST',
    path: '/uncertainty-estimation',
    scopes: [],
    body: 'multipart-or-json',
    kind: 'analysis',
    parameters: [
      fraction('confidence_level', 'body', 0.95),
      { name: 'method', in: 'body', type: 'string', values: ['bayesian', 'ensemble', 'dropout'] },
    ],
  },
  {
    method: 'POST',
    path: '/report-generation',
    scopes: [],
    body: 'json',
    kind: 'report',
    parameters: [
      { name: 'analysis_id', in: 'json', type: 'string' },
      { name: 'template', in: 'json', type: 'string' },
      { name: 'language', in: 'json', type: 'string' },
      { name: 'include_images', in: 'json', type: 'boolean' },
    ],
  },
  {
    method: 'GET',
    path: '/export',
    scopes: ['write:exports'],
    kind: 'report',
    parameters: [
      { name: 'analysis_id', in: 'query', type: 'string' },
      { name: 'format', in: 'query', type: 'string', values: ['pdf', 'json', 'dicom-sr', 'hl7-cda'] },
      { name: 'include_images', in: 'query', type: 'boolean' },
    ],
  },
  { method: 'GET', path: '/config', scopes: [], kind: 'metadata', parameters: [] },
  { method: 'PUT', path: '/config', scopes: [], body: 'json', kind: 'metadata', parameters: configuration },
  { method: 'POST', path: '/config/validate', scopes: [], body: 'json', kind: 'metadata', parameters: configuration },
  { method: 'POST', path: '/dicom', scopes: [], kind: 'upload', parameters: [] },
  { method: 'POST', path: '/webhooks/{vendor}', scopes: [], kind: 'metadata', parameters: [] },
  { method: 'POST', path: '/webhooks/{vendor}/{event}', scopes: [], kind: 'metadata', parameters: [] },
  { method: 'GET', path: '/auth/me', scopes: ['read:profile'], kind: 'authentication', parameters: [] },
  { method: 'GET', path: '/me', scopes: ['read:profile'], kind: 'authentication', parameters: [] },
  { method: 'GET', path: '/logs', scopes: ['admin:audit'], kind: 'metadata', parameters: [] },
  { method: 'GET', path: '/patients/{id}', demo: true, scopes: [], kind: 'metadata', parameters: [] },
  {
    method: 'POST',
    path: '/analysis',
    demo: true,
    scopes: [],
    body: 'json',
    kind: 'analysis',
    parameters: [
      { name: 'timestamp', in: 'json', type: 'string', required: true },
      { name: 'patientId', in: 'json', type: 'string', required: true },
      { name: 'findings', in: 'json', type: 'array', required: true },
    ],
  },
  { method: 'GET', path: '/analysis/{id}', demo: true, scopes: [], kind: 'metadata', parameters: [] },
];
