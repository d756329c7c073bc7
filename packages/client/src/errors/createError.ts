import type { ErrorBodyParts } from './errorBody.ts';
import { errorTypes } from './errorTypes.ts';
import type { ErrorDetails, NusantaraError } from './NusantaraError.ts';
import { requestIds } from './requestId.ts';

const retryableKinds = /^(rate_limit|timeout|unavailable|server|network|stream_interrupted)$/;

/** What a failure is known by. */
export type Failure = Pick<ErrorDetails, 'type'> & {
  readonly [Key in keyof ErrorDetails]?: ErrorDetails[Key] | undefined;
};

/** What is known of the request that failed. */
export interface FailureContext {
  /** The reply's head, once there was one. */
  readonly response?: Response | undefined;
  /** The caller's signal: when it has fired, the failure is its doing. */
  readonly signal?: AbortSignal | undefined;
  /** Which request of its turn this was, where 1 is the first. */
  readonly attempt?: number | undefined;
  /** What was thrown below. */
  readonly cause?: unknown;
}

/**
 * The error of the right class. Unless said, its kind follows from its type, its chances from its kind,
 * its words from its type and code, and its request id from the reply.
 */
export function createError(
  failure: Failure,
  { response, attempt, cause }: FailureContext = {},
  body?: ErrorBodyParts,
): NusantaraError {
  const [ErrorOfType, usualKind] = errorTypes[failure.type];
  const { type, code, kind = usualKind } = failure;
  return new ErrorOfType({
    attempt,
    cause,
    ...requestIds(response?.headers, body),
    ...failure,
    kind,
    message: failure.message ?? `${type}${code ? `: ${code}` : ''}`.replaceAll('_', ' '),
    retryable: failure.retryable ?? retryableKinds.test(kind),
  });
}
