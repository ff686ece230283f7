import type { Draw } from './draws.fixture.ts';
import type { Body } from './exchange.ts';
import { datum } from './exemplars.fixture.ts';
import type { Sent } from './planted-value.fixture.ts';

const json = 'application/json';
type Form = readonly [mediaType: string, write: (fields: Sent) => string];

const forms: readonly Form[] = [
  [json, (fields) => JSON.stringify(fields)],
  [json, (fields) => JSON.stringify({ image_data: 'x', ...fields })],
  [json, (fields) => JSON.stringify(fields, undefined, 2).replace(/\n?\}$/, ',}')],
  [json, (fields) => JSON.stringify(fields).slice(0, -3)],
  [json, (fields) => JSON.stringify(JSON.stringify(fields))],
  [json, (fields) => JSON.stringify([fields])],
  [json, (fields) => String(Object.values(fields)[0])],
  ['text/plain', (fields) => JSON.stringify(fields)],
  ['application/x-www-form-urlencoded', (fields) => pairs(fields).join('&')],
  ['multipart/form-data', (fields) => Object.entries(fields).map(part).join('').concat('--x--\r\n')],
];

/** A request body that carries the fields, well formed or not. */
export function plantedBody(fields: Sent, draw: Draw): Extract<Body, { state: 'present' }> {
  const [mediaType, write] = draw(forms);
  return bodyOf(write(fields), mediaType);
}

export function bodyOf(text: string, mediaType: string): Extract<Body, { state: 'present' }> {
  return { state: 'present', text, size: text.length, mediaType };
}

export function pairs(fields: Sent): readonly string[] {
  return Object.entries(fields).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(written(value))}`,
  );
}

export function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function part([name, value]: [string, unknown], index: number): string {
  const file = index === 0 ? `; filename="${datum}.dcm"` : '';
  return `--x\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n${written(value)}\r\n`;
}
