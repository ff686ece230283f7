import { dicom, form, image, jwt } from './bodies.ts';
import { keys, patients } from './corpus.ts';

/** A call that carries canaries, as data: the page makes it, the server answers it. */
export type CanaryCall = {
  readonly method: string;
  /** Below the API's base. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes of the body, as base64. */
  readonly body?: string;
  /** Path of the page that the browser names as the one that made the call. */
  readonly referrer?: string;
  readonly answer?: CanaryAnswer;
};

/** In place of the refusal that any other call gets. */
export type CanaryAnswer = {
  readonly status: number;
  readonly reason?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

const live = (random: string) => `neolens_live_${random}`;
const bytes = (text: string) => Buffer.from(text, 'latin1').toString('base64');
const get = (path: string, headers: Record<string, string> = {}): CanaryCall => ({ method: 'GET', path, headers });
const post = (path: string, type: string, body: string, headers: Record<string, string> = {}): CanaryCall => ({
  method: 'POST',
  path,
  headers: { 'content-type': type, ...headers },
  body: bytes(body),
});
const answered = (path: string, answer: CanaryAnswer): CanaryCall => ({ method: 'GET', path, answer });
const json = { 'content-type': 'application/json' };

export const calls: readonly CanaryCall[] = [
  get('/me', { authorization: `Bearer ${live(keys['key after Bearer'])}` }),
  get('/me', { authorization: live(keys['bare key in Authorization']) }),
  get('/me', { authorization: `Bearer Bearer ${live(keys['key after a doubled Bearer'])}` }),
  get('/me', { authorization: `Bearer${live(keys['key joined to Bearer'])}` }),
  get('/me', { authorization: `Basic ${bytes(`mockuser:${keys['password of Basic']}`)}` }),
  get('/me', { authorization: `Bearer ${jwt(keys['subject of a JWT'], keys['signature of a JWT'])}` }),
  get('/me', { 'x-api-key': keys['key in X-API-Key'] }),
  get('/me', { 'x-hospital-token': keys['key in a header of an own backend'] }),
  get(`/scans?api_key=${live(keys['key in the query'])}`),
  get(`/scans?access_token=${keys['token in the query']}`),
  get(
    `/scans?X-Amz-Signature=${keys['signature of a signed URL']}&X-Amz-Security-Token=${keys['security token of a signed URL']}`,
  ),
  post('/scans/analyze', 'application/json', JSON.stringify({ api_key: keys['key in a JSON body'] })),
  post('/auth/token', 'application/x-www-form-urlencoded', `user=mock&password=${keys['password in a form']}`),
  post('/scans/upload', ...form([{ name: 'api_key', content: keys['key in a multipart field'] }])),
  post('/scans', 'application/xml', `<scan><api_key>${keys['key in XML']}</api_key></scan>`),
  post('/scans', 'text/plain', `The token was ${jwt(keys['JWT in a text'], 'mock')}`),
  answered('/auth/token', {
    status: 400,
    headers: json,
    body: JSON.stringify({ access_token: keys['token that an answer gives'] }),
  }),
  answered('/auth/session', {
    status: 401,
    headers: { ...json, 'set-cookie': `session=${keys['session that an answer sets']}` },
  }),

  post(
    '/scans/analyze',
    'application/json',
    JSON.stringify({
      patient: { name: patients['name in a JSON body'], birth_date: patients['birth date in a JSON body'] },
      mrn: Number(patients['record number in a JSON body']),
      by_name: { [patients['name as a JSON member']]: { modality: 'CT' } },
      relatives: [patients['name in a list']],
      image_data: image(patients['pixels of an image']),
    }),
  ),
  post(
    '/scans/upload',
    ...form([
      { name: 'patient_name', content: patients['name in a multipart field'] },
      {
        name: 'file',
        file: `${patients['name in a file name']}.dcm`,
        content: dicom(patients['name in a DICOM file'], '18520101', patients['record number in a DICOM file']),
      },
    ]),
  ),
  post(
    '/dicom',
    'application/dicom',
    dicom(
      patients['name in a DICOM body'],
      patients['birth date in a DICOM body'],
      patients['record number in a DICOM body'],
    ),
  ),
  get(
    `/scans?patient_name=${encodeURIComponent(patients['name in the query'])}&mrn=${patients['record number in the query']}`,
  ),
  get(`/scans?${patients['name alone as the query']}`),
  get(`/scans/${patients['record number in a documented path']}/findings`),
  get(`/patients/${patients['name in a path']}/records`),
  { ...get('/config'), referrer: `/patients/${patients['name in a Referer']}/scans` },
  get('/config', { 'x-patient': patients['name in a request header'] }),
  post('/reports', 'text/csv', `patient;modality\n${patients['name in a CSV body']};CT\n`),
  post('/reports', 'application/xml', `<report><patient>${patients['name in an XML body']}</patient></report>`),
  answered('/analyses', {
    status: 422,
    headers: json,
    body: JSON.stringify({
      status: 'error',
      patient: { name: patients['name in an answer'], birth_date: patients['birth date in an answer'] },
      mrn: Number(patients['record number in an answer']),
    }),
  }),
  answered('/models', {
    status: 400,
    headers: json,
    body: JSON.stringify({
      error: { code: 'validation_error', message: `No scan of ${patients['name in a message of the server']}` },
    }),
  }),
  answered('/logs', { status: 404, reason: `No ${patients['name in a reason phrase']}`, headers: json, body: '{}' }),
  answered('/exports', {
    status: 500,
    headers: {
      ...json,
      'content-disposition': `attachment; filename="${patients['name in an answered header']}.dcm"`,
      'www-authenticate': `Bearer error="invalid_token", error_description="${patients['name in a challenge']}"`,
    },
    body: '{}',
  }),
  answered('/images', {
    status: 302,
    headers: { location: `/v1/patients/${patients['name where a redirect leads']}` },
  }),
  answered('/webhooks', { status: 400, headers: { 'content-type': 'text/plain' }, body: patients['name in a text'] }),
  answered('/usage', {
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: `<html><title>Bad gateway</title><p>${patients['name in a page']}</p></html>`,
  }),
];
