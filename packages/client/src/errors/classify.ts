import { type ErrorTypeEntry, errorTypes } from './errorTypes.ts';
import type { ErrorKind, ErrorType } from './types.ts';

/** What there is to judge a failure by. */
export interface Evidence {
  readonly status?: number | undefined;
  readonly code?: string | null | undefined;
  readonly type?: string | undefined;
  readonly message?: string | undefined;
}

/** What a failure is called, and its kind where that is not the usual one of the type. */
export interface Verdict {
  readonly type: ErrorType;
  readonly kind?: ErrorKind;
}

/**
 * Judges a failure.
 *
 * An HTTP status of 400 or more decides the type; words decide only where there is none (an error in a
 * 200 reply, an event in a stream): the code first, then the type. Billing codes outrank any status.
 */
export function classify({ status: sent, code: rawCode, type, message = '' }: Evidence): Verdict {
  const code = word(rawCode);
  const rawType = word(type);
  const byCode = typeOfWord(code);
  const byType = typeOfWord(rawType);
  // A stream has no status left to send, so some upstreams send it as the code.
  const status = sent ?? (/^[45]\d\d$/.test(code) ? Number(code) : 0);

  if (byCode === broke || byType === broke) return { type: broke };
  const verdict = status >= 400 ? typeOfStatus(status) : (byCode ?? byType ?? 'api_error');
  const isTooLong = [400, 413, 422].includes(status) && tooLong.test(message);
  if (isTooLong || context.test(code)) return { type: verdict, kind: 'context_length' };
  if (longBudget.test(code) || rawType === 'usage_limit_exceeded') {
    return { type: verdict, kind: 'quota' };
  }
  return status === 410 || (status < 400 && code === 'file_expired')
    ? { type: verdict, kind: 'gone' }
    : { type: verdict };
}

const broke = 'insufficient_balance';
const context = /^context_(window|length)_exceeded$/;
const longBudget = /daily|monthly/;
const tooLong = /\bcontext(\b|_)|\btoo long\b|\bmaximum\b.*\btoken|\btoken.*\bmaximum\b/is;

function typeOfStatus(status: number): ErrorType {
  return (
    typeWhere(([, , statuses]) => statuses?.includes(status)) ??
    (status < 500 ? 'invalid_request_error' : 'api_error')
  );
}

function typeOfWord(name: string): ErrorType | undefined {
  return typeWhere(([, , , words]) => words?.test(name));
}

function typeWhere(isMeant: (entry: ErrorTypeEntry) => boolean | undefined): ErrorType | undefined {
  const types = Object.keys(errorTypes) as ErrorType[];
  return types.find((type) => isMeant(errorTypes[type]));
}

function word(name: string | null | undefined): string {
  return (name ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
