import {
  AbortedError,
  ApiError,
  AuthenticationError,
  ConnectionError,
  GatewayTimeoutError,
  InsufficientBalanceError,
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServiceUnavailableError,
  StreamInterruptedError,
  TimeoutError,
  UnreadableReplyError,
} from './errors.ts';
import type { ErrorDetails, NusantaraError } from './NusantaraError.ts';
import type { ErrorKind, ErrorType } from './types.ts';

type ErrorClass = new (details: ErrorDetails) => NusantaraError;

/** The class of each type, and its kind unless the failure is a special case. */
export const errorTypes: Readonly<Record<ErrorType, readonly [ErrorClass, ErrorKind]>> = {
  invalid_request_error: [InvalidRequestError, 'invalid_request'],
  authentication_error: [AuthenticationError, 'auth'],
  not_found_error: [NotFoundError, 'not_found'],
  rate_limit_exceeded: [RateLimitError, 'rate_limit'],
  api_error: [ApiError, 'server'],
  service_unavailable: [ServiceUnavailableError, 'unavailable'],
  insufficient_balance: [InsufficientBalanceError, 'billing'],
  permission_error: [PermissionError, 'permission'],
  gateway_timeout: [GatewayTimeoutError, 'timeout'],
  connection_error: [ConnectionError, 'network'],
  timeout_error: [TimeoutError, 'timeout'],
  stream_interrupted: [StreamInterruptedError, 'stream_interrupted'],
  unreadable_reply: [UnreadableReplyError, 'parse'],
  aborted: [AbortedError, 'aborted'],
};

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
