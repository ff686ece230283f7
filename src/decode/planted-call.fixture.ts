import { endpoints } from '../api/endpoints.ts';
import { fullTemplate } from '../api/find-endpoint.ts';
import { templateOf } from '../api/template.ts';
import { drawsOf } from './draws.fixture.ts';
import { exchange } from './exchange.fixture.ts';
import type { Exchange, HeaderFields, QueryParameter } from './exchange.ts';
import { datum } from './exemplars.fixture.ts';
import { plantedAnswer } from './planted-answer.fixture.ts';
import { plantedBody, written } from './planted-body.fixture.ts';
import { plantedFields, record, type Sent } from './planted-value.fixture.ts';

const identifiers = [String(record), encodeURIComponent(datum), `MRN-${record}`];
const unknown = [
  '/v1/patients/{id}/scans',
  '/scans/{id}',
  '/v2/scans/{id}',
  '/v1/v1/scans/{id}',
  '/{id}',
  '/v1/{id}',
  '/v1/scan/{id}',
];

const documented = endpoints.map((each) => ({ method: each.method, path: fullTemplate(each) }));
/** Values are told of documented parameters alone, and of what was sent only where the server blames the request. */
const richest = documented.filter((_, index) => (endpoints[index]?.parameters.length ?? 0) > 1);
const targets = [
  ...documented,
  ...Array(5).fill(richest).flat(),
  ...unknown.flatMap((path) => ['GET', 'POST'].map((method) => ({ method, path }))),
];
const statuses = [
  ...Array(12).fill(400),
  ...Array(6).fill(422),
  401,
  403,
  404,
  405,
  406,
  409,
  410,
  413,
  415,
  429,
  500,
  503,
  200,
];
const origins = ['https://api.neolens.ai', 'http://localhost:8787', 'https://neolens-api-demo.beeceptor.com'];

/** A call that carries the planted name, number and key wherever a call has room, to an API that echoes them. */
export function plantedCall(seed: number): Exchange {
  const draw = drawsOf(seed);
  const { method, path: template } = draw(targets);
  const path = template.replace(/\{\w+\}/g, draw(identifiers));
  const status = draw(statuses);
  const bare = exchange(`${method} ${templateOf(path)} → ${status}`, { path, origin: draw(origins) });
  const query = plantedFields(bare, 'url', draw);
  const fields = plantedFields(bare, 'request-body', draw);
  const body = plantedBody(fields, draw);
  const answer = plantedAnswer({ ...query, ...fields }, bare, draw);
  return {
    ...bare,
    request: {
      ...bare.request,
      url: { ...bare.request.url, query: parameters(query) },
      headers: requestHeaders(body.mediaType),
      body: method === 'GET' ? { state: 'absent' } : body,
    },
    response: { status, statusText: '', headers: responseHeaders, body: answer },
  };
}

function parameters(query: Sent): readonly QueryParameter[] {
  return Object.entries(query).map(([name, value]) => ({ name, value: { state: 'present', value: written(value) } }));
}

function requestHeaders(type = 'application/json'): HeaderFields {
  return headers({
    'content-type': type === 'multipart/form-data' ? `${type}; boundary=x` : type,
    'x-patient-id': String(record),
    referer: `https://app.example/patients/${record}?name=${encodeURIComponent(datum)}`,
  });
}

const responseHeaders = headers({ 'x-patient': datum, location: `/v1/scans/${record}`, link: `</v1/scans/${record}>` });

function headers(values: Readonly<Record<string, string>>): HeaderFields {
  return { complete: true, fields: Object.entries(values).map(([name, value]) => ({ name, value })) };
}
