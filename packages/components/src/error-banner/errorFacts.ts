import type { NusantaraError } from '@nusantara-ai/client';
import type { ErrorFacts } from '../locale/Locale.ts';

const longestReason = 300;
const oneYearMs = 366 * 24 * 60 * 60 * 1000;

/** What the copy may mention of a failure. */
export function errorFacts(
  error: NusantaraError,
  given: Pick<ErrorFacts, 'model' | 'canChooseModel' | 'waiting' | 'kept'>,
): ErrorFacts {
  // The whole of it is among the details.
  const reason = error.message.trim().replace(/[.。]+$/u, '');
  return {
    ...given,
    error,
    reason: reason.length > longestReason ? `${reason.slice(0, longestReason)}…` : reason,
    limit: error.limit,
    againAt: againAt(error),
  };
}

/** When the server said to come back; nothing for a date that no server means. */
function againAt(error: NusantaraError): number | undefined {
  const at = Date.parse(error.limit?.resetAt ?? '') || error.at + (error.retryAfterMs ?? 0);
  return at > error.at && at - error.at < oneYearMs ? at : undefined;
}
