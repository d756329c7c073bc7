import { defined } from '../data/defined.ts';
import { own, ownCount } from '../data/own.ts';
import type { ErrorBodyParts } from './errorBody.ts';
import { word } from './errorText.ts';
import { isoTime } from './isoTime.ts';
import { saidResets } from './retryAfter.ts';
import type { Limit, LimitName } from './types.ts';

/**
 * What a 429, or an event like it, says of the limit that was hit; `undefined` when it says nothing. Where the body is
 * silent, the budget of the headers speaks: the one it names, else the one that is spent.
 */
export function limitOf(
  body: ErrorBodyParts,
  code: string,
  message: string,
  budgets: readonly Limit[],
): Limit | undefined {
  const { error, envelope } = body;
  const count = (key: string): number | undefined =>
    ownCount(own(error, 'details'), key) ??
    ownCount(own(envelope, 'usage'), key) ??
    ownCount(error, key);
  const reset = saidResets(body).find((each) => isoTime(each) > 0);
  const name = limitName(code) ?? limitName(message);
  const budget = budgets.find((each) => (name ? each.name === name : each.remaining === 0));
  return defined<Limit>({
    name: name ?? budget?.name,
    limit: count('limit') ?? budget?.limit,
    remaining: count('remaining') ?? budget?.remaining,
    resetAt: (reset as string | undefined) ?? budget?.resetAt,
  });
}

/** How else each is called. The order matters: "output tokens per minute" names tokens, too. */
const names: Readonly<Record<LimitName, string>> = {
  ITPM: 'input_token',
  OTPM: 'output_token',
  TPM: 'tokens?_per_minute',
  RPM: 'requests?_per_minute',
  RPD: 'requests?_per_day',
  TPD: 'tokens?_per_day|daily',
  MONTHLY: 'per_month',
};

/** Every name a limit can have. */
export const limitNames = Object.keys(names) as LimitName[];

function limitName(text: string): LimitName | undefined {
  const said = word(text);
  return limitNames.find((name) => RegExp(`(?<![a-z])${name}|${names[name]}`, 'i').test(said));
}
