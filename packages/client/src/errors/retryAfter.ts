import { own } from '../data/own.ts';
import type { ErrorBodyParts } from './errorBody.ts';
import { isoTime } from './isoTime.ts';

/**
 * How long a failed reply asks us to wait, in milliseconds: the longest of what its headers and its
 * body say, or `undefined` when none of them says it in a form that can be trusted.
 */
export function retryAfterMs(
  headers: Headers | undefined,
  body: ErrorBodyParts,
  now: number,
): number | undefined {
  const { error } = body;
  const header = headers?.get('retry-after');
  return longest([
    // RFC 9110, 10.2.3: seconds (seen with decimals, too), or a date.
    scaled(headers?.get('retry-after-ms'), 1) ?? scaled(header, 1000) ?? untilDate(header, now),
    scaled(own(own(error, 'details'), 'retry_after'), 1000) ??
      scaled(own(error, 'retry_after'), 1000),
    ...saidResets(body).map((reset) => untilReset(reset, now)),
  ]);
}

/** When a body says that the budget is back, in the places where it may say so. */
export function saidResets({ error, envelope }: ErrorBodyParts): unknown[] {
  return [own(own(error, 'details'), 'reset'), own(own(envelope, 'usage'), 'reset_date')];
}

/** The longest of the waits that are known. One that is over says nothing. */
export function longest(waits: readonly (number | undefined)[]): number | undefined {
  let most: number | undefined;
  for (const wait of waits) if (wait! >= (most ?? 0)) most = wait;
  return most;
}

/** Milliseconds until an ISO time. */
export function untilReset(value: unknown, now: number): number {
  return isoTime(value) - now;
}

/** A plain decimal number times `unit`. No prefix of a longer text is ever taken for a number. */
export function scaled(value: unknown, unit: number): number | undefined {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (!/^\s*\d+(\.\d+)?\s*$/.test(text)) return undefined;
  // What is too long for a date is still a wait, and no short one.
  return Math.min(Number(text) * unit, 1e15);
}

const httpDate = /^[FMSTW]\D.* \d\d:\d\d:\d\d( \d{4})?( GMT)?$/;

/** A date in the past asks for no wait at all: 0. */
function untilDate(value: string | null | undefined, now: number): number | undefined {
  if (!value || !httpDate.test(value)) return undefined;
  return Math.max(0, Date.parse(value.endsWith('GMT') ? value : `${value} GMT`) - now);
}
