import { Failure, invalidField } from './failure.ts';

/** The formats that an endpoint can answer in, by their name in the `format` parameter. */
const MEDIA_TYPES = {
  json: 'application/json',
  csv: 'text/csv',
  xml: 'application/xml',
  pdf: 'application/pdf',
  'dicom-sr': 'application/dicom',
  'hl7-cda': 'application/hl7-cda+xml',
} as const;
export type Format = keyof typeof MEDIA_TYPES;

export const DATA_FORMATS = ['json', 'csv', 'xml'] as const satisfies readonly Format[];

export function mediaTypeOf(format: Format): string {
  return MEDIA_TYPES[format];
}

/** The `format` parameter decides, then `Accept`, then the endpoint's first. Throws 400 for a format it has not, 406 where none is acceptable. */
export function negotiate(offered: readonly Format[], parameter: string | null, accept: string | undefined): Format {
  if (parameter !== null) {
    const format = offered.find((each) => each === parameter);
    if (format === undefined) throw invalidField('format', `Must be one of ${offered.join(', ')}.`);
    return format;
  }
  const accepted = (accept ?? '*/*').split(',').map((range) => range.split(';')[0]?.trim().toLowerCase() ?? '');
  const format = offered.find((each) => accepted.some((range) => covers(range, MEDIA_TYPES[each])));
  if (format === undefined) {
    const available = offered.map((each) => MEDIA_TYPES[each]).join(', ');
    throw new Failure(406, 'No acceptable format', { field: 'Accept', issue: `Available: ${available}.` });
  }
  return format;
}

/** The format that a caller wants errors in, before any endpoint is known. */
export function wantedErrorFormat(parameter: string | null, accept: string | undefined): 'json' | 'csv' | 'xml' {
  const wanted = DATA_FORMATS.find((each) => each === parameter);
  if (parameter !== null) return wanted ?? 'json';
  return DATA_FORMATS.find((each) => accept?.toLowerCase().startsWith(MEDIA_TYPES[each])) ?? 'json';
}

function covers(range: string, mediaType: string): boolean {
  return range === '*/*' || range === mediaType || (range.endsWith('/*') && mediaType.startsWith(range.slice(0, -1)));
}
