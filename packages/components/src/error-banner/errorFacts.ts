import type { NusantaraError } from '@nusantara-ai/client';
import type { ErrorFacts } from '../locale/Locale.ts';

const longestReason = 300;
const oneYearMs = 366 * 24 * 60 * 60 * 1000;

/** What the copy may mention of a failure. */
export function errorFacts(
  error: NusantaraError,
  given: Pick<ErrorFacts, 'model' | 'canChooseModel' | 'waiting' | 'kept'>,
): ErrorFacts {
  return {
    ...given,
    error,
    reason: shortened(error.message.trim().replace(/[.。]+$/u, '')),
    limitName: error.limit?.name,
    limitAmount: error.limit?.limit,
    againAt: againAt(error),
  };
}

/** When the server said to come back; nothing for a date that no server means. */
function againAt(error: NusantaraError): number | undefined {
  const reset = Date.parse(error.limit?.resetAt ?? '');
  const at = Number.isNaN(reset) ? error.at + (error.retryAfterMs ?? Number.NaN) : reset;
  return at > error.at && at - error.at < oneYearMs ? at : undefined;
}

/** The whole of it is among the details. */
function shortened(reason: string): string {
  return reason.length > longestReason ? `${reason.slice(0, longestReason).trimEnd()}…` : reason;
}
