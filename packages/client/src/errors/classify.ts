import { errorTypes } from './errorTypes.ts';
import { word } from './errorText.ts';
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
  readonly kind?: ErrorKind | undefined;
}

/**
 * Judges a failure.
 *
 * An HTTP status of 400 or more decides the type; words decide only where there is none (an error in a
 * 200 reply, an event in a stream): the code first, then the type. Billing codes outrank any status.
 */
export function classify({ status, message = '', ...said }: Evidence): Verdict {
  const code = word(said.code);
  const rawType = word(said.type);
  // A stream has no status left to send, so some upstreams send it as the code.
  const first = `${status ?? code}`;
  const byType = typeOf(rawType);
  if (typeOf(code) === broke || byType === broke) return { type: broke };
  const isTooLong = /^4(00|13|22)$/.test(first) && tooLong.test(message);
  let kind: ErrorKind | undefined;
  if (isTooLong || context.test(code)) kind = 'context_length';
  else if (longBudget.test(code) || rawType === 'usage_limit_exceeded') kind = 'quota';
  else if (/^(410|file_expired)$/.test(first)) kind = 'gone';
  return { type: typeOf(first) ?? byType ?? 'api_error', kind };
}

const broke = 'insufficient_balance';
const context = /^context_(window|length)_exceeded$/;
const longBudget = /daily|monthly/;
const tooLong = /\b(context(_|\b)|too long\b)|\bmaximum\b.*\btoken|\btoken.*\bmaximum\b/is;

/** The type that a status, a code or a type of the wire means. */
function typeOf(name: string): ErrorType | undefined {
  const types = Object.keys(errorTypes) as ErrorType[];
  return types.find((type) => errorTypes[type][1]?.test(name));
}
