const kilo: Readonly<Record<string, number>> = {
  b: 1,
  k: 1e3,
  kb: 1e3,
  m: 1e6,
  mb: 1e6,
  g: 1e9,
  gb: 1e9,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
};

const time: Readonly<Record<string, number>> = { ms: 1, s: 1e3, m: 60e3, min: 60e3, h: 3_600e3, d: 86_400e3 };

/** Bytes in `1mb`, `1.5 MB`, `300`. */
export function bytesIn(text: string): number | undefined {
  return scaled(text, kilo, 'b');
}

/** Milliseconds in `2s`, `150ms`, `5m`; a number alone says no time. */
export function msIn(text: string): number | undefined {
  return scaled(text, time, '');
}

function scaled(text: string, units: Readonly<Record<string, number>>, fallback: string): number | undefined {
  const [, number = '', unit = ''] = /^(\d{1,16}(?:\.\d{1,6})?)\s?([a-z]*)$/i.exec(text) ?? [];
  const name = (unit || fallback).toLowerCase();
  const factor = Object.hasOwn(units, name) ? units[name] : undefined;
  if (number === '' || factor === undefined) return undefined;
  return Math.min(Number.MAX_SAFE_INTEGER, Math.round(Number(number) * factor));
}

/** In the largest unit that says it in whole numbers. */
export function bytesText(bytes: number): string {
  return inUnits(bytes, { gb: 1e9, mb: 1e6, kb: 1e3, b: 1 });
}

export function msText(ms: number): string {
  return inUnits(ms, { d: 86_400e3, h: 3_600e3, m: 60e3, s: 1e3, ms: 1 });
}

function inUnits(value: number, units: Readonly<Record<string, number>>): string {
  const [unit = '', factor = 1] = Object.entries(units).find(([, each]) => value > 0 && value % each === 0) ?? [];
  return `${value / factor}${unit === '' ? (Object.keys(units).at(-1) ?? '') : unit}`;
}

export type StatusRange = { readonly from: number; readonly to: number };

/** `404`, `4xx`, `40`, `400..499` and `net`, which is 0: no answer. */
export function statusIn(text: string): StatusRange | undefined {
  if (/^(?:net|0{1,3})$/i.test(text)) return { from: 0, to: 0 };
  const range = /^(\d{3})(?:\.\.|-)(\d{3})$/.exec(text);
  if (range) {
    const ends = [Number(range[1]), Number(range[2])];
    return { from: Math.min(...ends), to: Math.max(...ends) };
  }
  const begun = /^(\d{1,3})x{0,2}$/i.exec(text)?.[1];
  if (begun === undefined || text.length > 3) return undefined;
  const [first, last] = [Number(begun.padEnd(3, '0')), Number(begun.padEnd(3, '9'))];
  return { from: Math.max(1, first), to: last };
}

export function statusText({ from, to }: StatusRange): string {
  if (from === 0 && to === 0) return 'net';
  if (from === to) return digits(from);
  if (from > 0 && from % 100 === 0 && to === from + 99) return `${Math.floor(from / 100)}xx`;
  if (from > 0 && from % 10 === 0 && to === from + 9) return `${digits(from).slice(0, 2)}x`;
  return `${digits(from)}..${digits(to)}`;
}

function digits(status: number): string {
  return String(status).padStart(3, '0');
}
