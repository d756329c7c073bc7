import { defined } from '../data/defined.ts';
import { isoTime } from './isoTime.ts';
import type { Limit, LimitName } from './types.ts';

/** The three families of rate headers, best first; `*` stands for limit, remaining or reset. */
const families: readonly (readonly [LimitName, string])[] = [
  ['RPM', 'neosantara-ratelimit-requests-*'],
  ['ITPM', 'neosantara-ratelimit-input-tokens-*'],
  ['OTPM', 'neosantara-ratelimit-output-tokens-*'],
  ['RPM', 'ratelimit-*-requests'],
  ['TPM', 'ratelimit-*-tokens'],
  ['MONTHLY', 'ratelimit-*'],
];

/** What a reply's headers say of each budget they name, best family first. */
export function rateBudgets(headers: Headers, now: number): Limit[] {
  return families.flatMap(([name, family]) => {
    const read = (part: string): string => headers.get(`x-${family.replace('*', part)}`) ?? '';
    const said = defined<Limit>({
      limit: count(read('limit')),
      remaining: count(read('remaining')),
      resetAt: resetAt(read('reset'), now),
    });
    return said ? [{ name, ...said }] : [];
  });
}

/** Milliseconds until the last of the spent budgets is back; budgets with something left do not count. */
export function budgetWaitMs(budgets: readonly Limit[], now: number): number | undefined {
  const waits = budgets
    .filter(({ remaining, resetAt }) => remaining === 0 && resetAt !== undefined)
    .map((budget) => Date.parse(budget.resetAt!) - now)
    .filter((wait) => wait > 0);
  return waits.length > 0 ? Math.max(...waits) : undefined;
}

function count(value: string): number | undefined {
  return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** `1h2m3.5s`, `120ms` and what lies between. */
const duration =
  /^(?:(\d{1,5})h)?(?:(\d{1,5})m)?(?:(\d{1,7}(?:\.\d{1,9})?)s)?(?:(\d{1,9})(?:\.\d{1,9})?ms)?$/;

/** Each family writes its reset differently: an ISO time, a duration, Unix seconds. */
function resetAt(value: string, now: number): string | undefined {
  if (isoTime(value) !== undefined) return value;
  if (/^\d{10,11}$/.test(value)) return new Date(Number(value) * 1000).toISOString();
  if (value === '') return undefined;
  const [, hours = 0, minutes = 0, seconds = 0, ms = 0] = duration.exec(value) ?? [];
  const wait = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(ms);
  return duration.test(value) ? new Date(now + wait).toISOString() : undefined;
}
