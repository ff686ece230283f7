import { invalidField } from '../failure.ts';
import type { Fields } from '../fields.ts';
import type { Answer, Call } from '../route.ts';
import type { Scan } from '../state.ts';
import { text, wholeBetween } from '../validate.ts';
import { scanView } from './scan-view.ts';

const SORT_FIELDS = { created_at: 'createdAt', file_name: 'fileName', size: 'size' } as const;

export function listScans(call: Call): Answer {
  const limit = wholeBetween(call.query, 'limit', 1, 100, 20);
  const offset = wholeBetween(call.query, 'offset', 0, 1_000_000, 0);
  const compare = sortOrder(call.query);
  const search = text(call.query, 'search')?.toLowerCase() ?? '';
  const found = [...call.state.scans.values()].filter((scan) => scan.fileName.toLowerCase().includes(search));
  const scans = found.sort(compare).slice(offset, offset + limit);
  return { status: 200, data: { scans: scans.map(scanView), total: found.length, limit, offset } };
}

function sortOrder(query: Fields): (a: Scan, b: Scan) => number {
  const [name, direction, ...rest] = (text(query, 'sort') ?? 'created_at:desc').split(':');
  const field = Object.entries(SORT_FIELDS).find(([documented]) => documented === name)?.[1];
  if (field === undefined || (direction !== 'asc' && direction !== 'desc') || rest.length > 0) {
    throw invalidField(
      'sort',
      `Must be field:asc or field:desc, where field is one of ${Object.keys(SORT_FIELDS).join(', ')}.`,
    );
  }
  const sign = direction === 'asc' ? 1 : -1;
  return (a, b) => (a[field] < b[field] ? -sign : a[field] > b[field] ? sign : 0);
}
