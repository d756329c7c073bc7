import { errorTypes } from './errorTypes.ts';
import type { ErrorDetails, NusantaraError } from './NusantaraError.ts';

const retryableKinds = /^(rate_limit|timeout|unavailable|server|network|stream_interrupted)$/;

/** What a failure is known by. */
export type Failure = Pick<ErrorDetails, 'type'> & {
  readonly [Key in keyof ErrorDetails]?: ErrorDetails[Key] | undefined;
};

/**
 * The error of the right class. Unless said, its kind follows from its type, its chances from its kind,
 * and its words from its type and code.
 */
export function createError(failure: Failure): NusantaraError {
  const { type, code } = failure;
  const [ErrorOfType, usualKind] = errorTypes[type];
  const kind = failure.kind ?? usualKind;
  return new ErrorOfType({
    ...failure,
    kind,
    message: failure.message ?? `${type}${code ? `: ${code}` : ''}`.replaceAll('_', ' '),
    retryable: failure.retryable ?? retryableKinds.test(kind),
  });
}
