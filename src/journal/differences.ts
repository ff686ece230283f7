import type { Body, Credential, Exchange } from '../decode/exchange.ts';
import { bodyDifferences } from './body-differences.ts';
import type { Difference } from './difference.ts';
import { nameDifferences } from './name-differences.ts';
import { headersOf, queryOf, unkept } from './sent-entries.ts';

/** Only what a call did otherwise than one that worked. What one of the two did not show is no difference. */
export function differences(good: Exchange, now: Exchange): readonly Difference[] {
  const [before, after] = [good.request, now.request];
  return [
    ...keyDifferences(good, now),
    ...nameDifferences('header', headersOf(before), headersOf(after)),
    ...pathDifference(before.url.path, after.url.path),
    ...nameDifferences('query', queryOf(before), queryOf(after)),
    ...bodyDifferences(before.body, after.body),
    ...sizeDifference(before.body, after.body),
    ...timeDifference(tookOf(good), tookOf(now)),
  ];
}

function keyDifferences(good: Exchange, now: Exchange): readonly Difference[] {
  const [before, after] = [good.request.credentials, now.request.credentials];
  if (before.state === 'unseen' || after.state === 'unseen') return [];
  const keys = (seen: typeof before): readonly Credential[] => (seen.state === 'present' ? seen.value : []);
  const pairs = Array.from({ length: Math.max(keys(before).length, keys(after).length) }, (_, index) => ({
    part: 'key' as const,
    good: keys(before)[index],
    now: keys(after)[index],
  }));
  return pairs.filter((pair) => JSON.stringify(pair.good) !== JSON.stringify(pair.now));
}

function pathDifference(good: string, now: string): readonly Difference[] {
  const isSame = good === now || good.includes(unkept) || now.includes(unkept);
  return isSame ? [] : [{ part: 'path', good, now }];
}

function sizeDifference(good: Body, now: Body): readonly Difference[] {
  const [before, after] = [sizeOf(good), sizeOf(now)];
  return before === undefined || after === undefined || before === after
    ? []
    : [{ part: 'size', good: before, now: after }];
}

function sizeOf(body: Body): number | undefined {
  return body.state === 'absent' ? 0 : body.size;
}

function tookOf({ startedAt, endedAt }: Exchange): number | undefined {
  return startedAt === undefined || endedAt === undefined ? undefined : endedAt - startedAt;
}

/** No two calls take equally long, and a refusal is quick: told where this one took twice as long, and one could notice. */
function timeDifference(good: number | undefined, now: number | undefined): readonly Difference[] {
  if (good === undefined || now === undefined) return [];
  return now >= 2 * good && now - good >= 100 ? [{ part: 'took', good, now }] : [];
}
