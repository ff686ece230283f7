import { type Outcome, outcomes, type Slot } from './slot.ts';

/**
 * The seconds of one limit as a text, a third of their size as JSON: `1,3,1,0,770,,0,1000` is the second after the one
 * before it, in whose fourth tenth one call of the first spender began, which was served with 770 of 1000 left. A count
 * other than one stands after an `x`, what is not known is left out.
 * @param base epoch seconds
 */
export function codeSlots(slots: readonly Slot[], base: number): string {
  let before = base;
  const coded = slots.map(({ second, begun, ended, by, low, high, highSince, limit }) => {
    const gap = second - before;
    before = second;
    const fields = [
      gap,
      codeCounts(Object.entries(begun)),
      codeCounts(Object.entries(ended).map(([outcome, count]) => [outcomes.indexOf(outcome as Outcome), count])),
      codeCounts(Object.entries(by)),
      low ?? '',
      high === low ? '' : (high ?? ''),
      highSince === undefined ? '' : highSince - second,
      limit ?? '',
    ];
    return fields.join(',').replace(/,+$/, '');
  });
  return coded.join(';');
}

/** The seconds again; what cannot be read is left out. */
export function decodeSlots(text: string, base: number): readonly Slot[] {
  const slots: Slot[] = [];
  let second = base;
  for (const coded of text === '' ? [] : text.split(';')) {
    const [gap, begun, ended, by, low, high, before, limit] = coded.split(',');
    second += Number(gap);
    if (!Number.isSafeInteger(second)) break;
    const slot: Writable<Slot> = { second, begun: counts(begun), ended: endedOf(ended), by: counts(by) };
    slots.push(slot);
    put(slot, 'low', low, 0);
    put(slot, 'high', high || low, 0);
    put(slot, 'highSince', before, second);
    put(slot, 'limit', limit, 0);
  }
  return slots;
}

function put(slot: Writable<Slot>, figure: 'low' | 'high' | 'highSince' | 'limit', coded = '', base: number): void {
  const value = Number(coded) + base;
  if (coded !== '' && Number.isFinite(value)) slot[figure] = value;
}

function codeCounts(entries: readonly (readonly [string | number, number])[]): string {
  return entries.map(([place, count]) => (count === 1 ? `${place}` : `${place}x${count}`)).join('.');
}

function counts(coded: string | undefined): Record<number, number> {
  const all: Record<number, number> = {};
  if (!coded) return all;
  if (coded.length === 1) {
    // Most often one call, of one of the first ten.
    if (coded >= '0' && coded <= '9') all[Number(coded)] = 1;
    return all;
  }
  for (const each of coded.split('.')) {
    const [place, count = '1'] = each.split('x');
    const number = Number(count);
    if (place && number > 0) all[Number(place)] = number;
  }
  return all;
}

function endedOf(coded: string | undefined): Slot['ended'] {
  const ended: Writable<Slot['ended']> = {};
  for (const [place, count] of Object.entries(counts(coded))) {
    const outcome = outcomes[Number(place)];
    if (outcome) ended[outcome] = count;
  }
  return ended;
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };
