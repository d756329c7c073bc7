import { errorTypes } from './errorTypes.ts';
import { type ErrorDetails, NusantaraError } from './NusantaraError.ts';

const retryableKinds = /^(rate_limit|timeout|unavailable|server|network|stream_interrupted)$/;

/** What a failure is known by. */
export type Failure = Pick<ErrorDetails, 'type'> & {
  readonly [Key in keyof ErrorDetails]?: ErrorDetails[Key] | undefined;
};

/**
 * The error of a failure. Unless said, its kind follows from its type, its chances from its kind,
 * and its words from its type and code.
 */
export function createError(failure: Failure): NusantaraError {
  const { type, code } = failure;
  const kind = failure.kind ?? errorTypes[type][0];
  return new NusantaraError({
    ...failure,
    kind,
    message: failure.message ?? `${type}${code ? `: ${code}` : ''}`.replaceAll('_', ' '),
    retryable: failure.retryable ?? retryableKinds.test(kind),
  });
}
