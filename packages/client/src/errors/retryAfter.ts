import { own } from '../data/own.ts';
import type { ErrorBodyParts } from './errorBody.ts';
import { isoTime } from './isoTime.ts';

/**
 * How long a failed reply asks us to wait, in milliseconds: the longest of what its headers and its
 * body say, or `undefined` when none of them says it in a form that can be trusted.
 */
export function retryAfterMs(
  headers: Headers | undefined,
  { error, envelope }: ErrorBodyParts,
  now: number,
): number | undefined {
  const details = own(error, 'details');
  const waits = [
    scaled(headers?.get('retry-after-ms'), 1) ?? headerWait(headers?.get('retry-after'), now),
    scaled(own(details, 'retry_after') ?? own(error, 'retry_after'), 1000),
    untilReset(own(details, 'reset') ?? own(own(envelope, 'usage'), 'reset_date'), now),
  ].filter((wait) => wait !== undefined);
  return waits.length > 0 ? Math.max(...waits) : undefined;
}

/** `Retry-After` as in RFC 9110, 10.2.3: whole (or, seen in the wild, decimal) seconds, or a date. */
function headerWait(value: string | null | undefined, now: number): number | undefined {
  return scaled(value, 1000) ?? untilDate(value ?? '', now);
}

/** A plain decimal number times `unit`. No prefix of a longer text is ever taken for a number. */
function scaled(value: unknown, unit: number): number | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^\d+(\.\d+)?$/.test(text.trim())) return undefined;
  const number = Number(text) * unit;
  return Number.isFinite(number) ? number : undefined;
}

const httpDate = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .*\d{2}:\d{2}:\d{2}( \d{4})?( GMT)?$/;

/** A date in the past asks for no wait at all: 0. */
function untilDate(value: string, now: number): number | undefined {
  if (!httpDate.test(value)) return undefined;
  const time = Date.parse(value.endsWith('GMT') ? value : `${value} GMT`);
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
}

/** A reset in the past says nothing about the wait. */
function untilReset(value: unknown, now: number): number | undefined {
  const wait = (isoTime(value) ?? NaN) - now;
  return wait >= 0 ? wait : undefined;
}
