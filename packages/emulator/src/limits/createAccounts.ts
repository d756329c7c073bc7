import type { Outcome } from '../createRequestLog.ts';
import { createBoundedMap } from '../createBoundedMap.ts';
import type { Budget, Budgets } from '../http/rateHeaders.ts';
import {
  calendarAllowance,
  nextDay,
  nextMonth,
  slidingAllowance,
  type Allowance,
} from './createAllowance.ts';
import { tier, type LimitHit, type LimitName, type Limits } from './Limits.ts';

const minute = 60_000;
const rememberedKeys = 10_000;

/** What a request takes of each limit as it comes. */
const amounts: Readonly<Record<LimitName, 'request' | 'input' | 'nothing'>> = {
  rpm: 'request',
  rpd: 'request',
  tpm: 'input',
  tpd: 'input',
  monthlyTokens: 'input',
  otpm: 'nothing',
};

/** What a request is going to use. Costs are in rupiah. */
export interface Need {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** The most it may cost, which is set aside until its end. */
  readonly estimate: number;
  /** What it costs when it is answered to the end. */
  readonly cost: number;
}

/** Whether a request is let in, and what to do at its end. */
export type Admission =
  | {
      readonly type: 'admitted';
      /** Whether the key pays for its requests at all. */
      readonly isBilled: boolean;
      readonly settle: (outcome: Outcome, now: number) => void;
    }
  | { readonly type: 'limited'; readonly hit: LimitHit }
  | { readonly type: 'too-poor'; readonly balance: number };

/** What one key has used. */
export interface Account {
  /** Take what a request needs, unless a limit or the balance forbids it. */
  admit(need: Need, now: number): Admission;
  budgets(now: number): Budgets;
  /** The month's quota as metadata tells it; nothing when there is none. */
  monthlyUsage(now: number): object;
}

/** A ledger for every key, each with the same limits and the same balance to start from. */
export function createAccounts(limits: Limits, balance: number): (key: string) => Account {
  const accounts = createBoundedMap<Account>(rememberedKeys);
  return (key) => {
    const account = accounts.get(key) ?? createAccount(limits, balance);
    accounts.set(key, account);
    return account;
  };
}

function createAccount(limits: Limits, startBalance: number): Account {
  let balance = startBalance;
  const { rpm, tpm, otpm, rpd, tpd, monthlyTokens } = limits;
  const allowances: readonly (readonly [LimitName, Allowance])[] = [
    ...allowance('rpm', rpm, (limit) => slidingAllowance(limit, minute)),
    ...allowance('tpm', tpm, (limit) => slidingAllowance(limit, minute)),
    ...allowance('otpm', otpm, (limit) => slidingAllowance(limit, minute)),
    ...allowance('rpd', rpd, (limit) => calendarAllowance(limit, nextDay)),
    ...allowance('tpd', tpd, (limit) => calendarAllowance(limit, nextDay)),
    ...allowance('monthlyTokens', monthlyTokens, (limit) => calendarAllowance(limit, nextMonth)),
  ];
  const find = (name: LimitName): Allowance | undefined =>
    allowances.find(([known]) => known === name)?.[1];

  return {
    admit({ inputTokens, outputTokens, estimate, cost }, now) {
      const amount = (name: LimitName): number =>
        amounts[name] === 'request' ? 1 : amounts[name] === 'input' ? inputTokens : 0;
      for (const [limit, { limit: max, opensAt }] of allowances) {
        // The length of an answer is not known yet, but that it has one is.
        const opens = opensAt(now, Math.max(1, amount(limit)));
        // Whole seconds, as the header counts them.
        const waitMs = Math.ceil((opens - now) / 1000) * 1000;
        if (opens > now) return { type: 'limited', hit: { limit, max, waitMs } };
      }
      if (estimate > balance) return { type: 'too-poor', balance };

      for (const [limit, { take }] of allowances) {
        if (amount(limit) > 0) take(now, amount(limit));
      }
      balance -= estimate;
      return {
        type: 'admitted',
        isBilled: startBalance !== Infinity,
        // An answer that failed or was not waited for is not charged.
        settle(outcome, later) {
          balance += outcome === 'complete' ? estimate - cost : estimate;
          if (outcome !== 'complete') return;
          find('otpm')?.take(later, outputTokens);
          find('tpd')?.take(later, outputTokens);
          find('monthlyTokens')?.take(later, outputTokens);
        },
      };
    },
    budgets: (now) => ({
      requests: budget(find('rpm') ?? find('rpd'), tier.requests, now),
      inputTokens: budget(
        find('tpm') ?? find('tpd') ?? find('monthlyTokens'),
        tier.inputTokens,
        now,
      ),
      outputTokens: budget(find('otpm'), tier.outputTokens, now),
      month: budget(find('monthlyTokens'), tier.monthlyTokens, now),
    }),
    monthlyUsage(now) {
      const month = find('monthlyTokens');
      if (!month) return {};
      const remaining = month.remaining(now);
      return {
        user_total_usage: {
          used: month.limit - remaining,
          limit: month.limit,
          remaining,
          reset_at: new Date(nextMonth(now)).toISOString(),
        },
      };
    },
  };
}

const allowance = (
  name: LimitName,
  limit: number | undefined,
  create: (limit: number) => Allowance,
): [LimitName, Allowance][] => (limit === undefined ? [] : [[name, create(limit)]]);

/** What is left of an allowance; of one that does not exist, all of what the tier would have. */
const budget = (allowance: Allowance | undefined, usual: number, now: number): Budget =>
  allowance
    ? {
        limit: allowance.limit,
        remaining: allowance.remaining(now),
        resetAt: allowance.fullAt(now),
      }
    : { limit: usual, remaining: usual, resetAt: now + minute };
