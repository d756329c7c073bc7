import { errorTypes } from './errorTypes.ts';
import type { ErrorDetails, NusantaraError } from './NusantaraError.ts';
import type { ErrorKind } from './types.ts';

const retryableKinds = /^(rate_limit|timeout|unavailable|server|network|stream_interrupted)$/;

/** What a failure is known by; its kind follows from its type, and its chances from its kind, unless said. */
export type Failure = Omit<ErrorDetails, 'kind'> & { readonly kind?: ErrorKind | undefined };

/** The error of the right class. */
export function createError(failure: Failure): NusantaraError {
  const [ErrorOfType, usualKind] = errorTypes[failure.type];
  const kind = failure.kind ?? usualKind;
  return new ErrorOfType({
    ...failure,
    kind,
    retryable: failure.retryable ?? retryableKinds.test(kind),
  });
}
