import { endpoints } from '../api/endpoints.ts';
import { findEndpoint } from '../api/find-endpoint.ts';
import type { Draw } from './draws.fixture.ts';
import type { Exchange } from './exchange.ts';
import { datum, key } from './exemplars.fixture.ts';
import { mayShow } from './shown-values.fixture.ts';

/** The number of a record: no diagnosis may carry it. */
export const record = 8_675_309_421;
/** Stands where the documentation lets a value be shown. */
export const figure = 4_242_424_242;

const groups = [
  { name: datum, mrn: record },
  { patient: { id: record, consent: true } },
  [record, datum],
  [[{ mrn: String(record) }]],
  {},
];
const single = [record, -record, record / 1_000, String(record), datum, `MRN-${record}`, key, btoa(datum), true, false];
const hidden: readonly unknown[] = [...single, ...groups];
/** Whatever holds more than one value is hidden in place of a documented number as well. */
const shown: readonly unknown[] = [figure, String(figure), `${figure}%`, -figure, figure, ...groups];

const documented = endpoints.flatMap(({ parameters }) => parameters.map(({ name }) => name));
/** The server's own words stand under other names: those are quoted. */
const names = [
  ...new Set(documented.filter((name) => name !== 'method' && name !== 'template')),
  ...['mrn', 'patientId', 'patient', 'name', 'path', 'imageData', 'confidenceThreshold', 'x', 'a/b~c', 'two  words'],
];

export type Sent = Readonly<Record<string, unknown>>;

/** The name of a field: half of the time one that the endpoint documents. */
export function fieldName({ request }: Exchange, draw: Draw): string {
  const own = findEndpoint(request.method, request.url)?.parameters ?? [];
  return own.length > 0 && draw([true, false]) ? draw(own).name : draw(names);
}

/** Fields with planted values, for a call whose place and method are known. */
export function plantedFields(call: Exchange, place: 'url' | 'request-body', draw: Draw): Sent {
  const fields = Array.from({ length: draw([0, 1, 1, 2, 3]) }, () => {
    const name = fieldName(call, draw);
    return [name, draw(mayShow(call, name, place) ? shown : hidden)] as const;
  });
  return Object.fromEntries(fields);
}
