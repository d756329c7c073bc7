import { defined } from '../data/defined.ts';
import { isoTime } from './isoTime.ts';
import { longest, scaled, untilReset } from './retryAfter.ts';
import type { Limit, LimitName } from './types.ts';

/** The three families of rate headers, best first; `*` stands for limit, remaining or reset. */
const families: readonly (readonly [LimitName, string])[] = [
  ['RPM', 'x-neosantara-ratelimit-requests-*'],
  ['ITPM', 'x-neosantara-ratelimit-input-tokens-*'],
  ['OTPM', 'x-neosantara-ratelimit-output-tokens-*'],
  ['RPM', 'x-ratelimit-*-requests'],
  ['TPM', 'x-ratelimit-*-tokens'],
  ['MONTHLY', 'x-ratelimit-*'],
];

/** What a reply's headers say of each budget they name, best family first. */
export function rateBudgets(headers: Headers, now: number): Limit[] {
  return families.flatMap(([name, family]) => {
    const read = (part: string): string => headers.get(family.replace('*', part)) ?? '';
    const said = defined<Limit>({
      limit: scaled(read('limit'), 1),
      remaining: scaled(read('remaining'), 1),
      resetAt: resetAt(read('reset'), now),
    });
    return said ? [{ name, ...said }] : [];
  });
}

/** Milliseconds until the last of the spent budgets is back; budgets with something left do not count. */
export function budgetWaitMs(budgets: readonly Limit[], now: number): number | undefined {
  const spent = budgets.filter(({ remaining }) => remaining === 0);
  return longest(spent.map(({ resetAt }) => untilReset(resetAt, now)));
}

const unitMs: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };

/** Each family writes its reset differently: an ISO time, Unix seconds, a duration such as `1m3.5s`. */
function resetAt(value: string, now: number): string | undefined {
  if (isoTime(value) > 0) return value;
  const isDuration = /^(\d{1,7}(\.\d+)?(h|ms?|s))+$/.test(value);
  if (!isDuration && !/^\d{10,11}$/.test(value)) return undefined;
  let time = isDuration ? now : Number(value) * 1000;
  for (const [, count, unit] of value.matchAll(/([\d.]+)(h|ms?|s)/g)) {
    time += Number(count) * unitMs[unit!]!;
  }
  return new Date(time).toISOString();
}
