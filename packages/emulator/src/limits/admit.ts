import type { Model } from '@nusantara-ai/client/wire';
import type { ApiError } from '../http/apiError.ts';
import type { Exchange } from '../http/Exchange.ts';
import { isObject } from '../http/readJson.ts';
import { limitError } from './limitError.ts';

const million = 1_000_000;
/** How long an answer is taken to be when the request sets no limit. */
const usualMaxTokens = 1000;

/** What is asked of the account of a request. */
export interface Order {
  readonly model: Model;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** `Infinity` when the request sets none. */
  readonly maxTokens: number;
  readonly images?: number;
}

/** Charge a request to its key, now and at its end, or give the refusal. */
export function admit(order: Order, exchange: Exchange): ApiError | undefined {
  const { account, clock, dialect } = exchange;
  const { inputTokens, outputTokens, maxTokens } = order;
  const now = clock.now();
  const most = Math.max(outputTokens, Number.isFinite(maxTokens) ? maxTokens : usualMaxTokens);
  const estimate = price(order, most);
  const cost = price(order, outputTokens);

  const admission = account.admit({ inputTokens, outputTokens, estimate, cost }, now);
  switch (admission.type) {
    case 'limited':
      return limitError(admission.hit, dialect, now);
    case 'too-poor':
      return balanceError(estimate, admission.balance, dialect.outOfBalance);
    case 'admitted':
      exchange.onSettle = (outcome) => admission.settle(outcome, clock.now());
      if (admission.isBilled) exchange.billedIdr = cost;
      return undefined;
    default:
      return admission satisfies never;
  }
}

function price({ model, inputTokens, images = 0 }: Order, outputTokens: number): number {
  const { pricing } = model;
  const priceOf = (name: string): number => {
    const value = isObject(pricing) ? pricing[name] : undefined;
    return typeof value === 'number' ? value : 0;
  };
  const tokens = inputTokens * priceOf('prompt') + outputTokens * priceOf('completion');
  return images * priceOf('per_image') + tokens / million;
}

const balanceError = (
  estimate: number,
  balance: number,
  code: 'payment_required' | 'insufficient_quota',
): ApiError => ({
  status: code === 'payment_required' ? 402 : 429,
  error: {
    message: `The estimated cost is ${rupiah(estimate)}, but your balance is ${rupiah(balance)}. Please top up.`,
    type: code === 'payment_required' ? 'insufficient_balance' : 'rate_limit_exceeded',
    code,
  },
});

/** `Rp 1.250,5`, as it is written in Indonesia. */
const rupiah = (amount: number): string =>
  `Rp ${new Intl.NumberFormat('id-ID', { maximumFractionDigits: 4 }).format(amount)}`;
