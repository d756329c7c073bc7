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

const classes: Readonly<Record<ErrorType, new (details: ErrorDetails) => NusantaraError>> = {
  invalid_request_error: InvalidRequestError,
  authentication_error: AuthenticationError,
  not_found_error: NotFoundError,
  rate_limit_exceeded: RateLimitError,
  api_error: ApiError,
  service_unavailable: ServiceUnavailableError,
  insufficient_balance: InsufficientBalanceError,
  permission_error: PermissionError,
  gateway_timeout: GatewayTimeoutError,
  connection_error: ConnectionError,
  timeout_error: TimeoutError,
  stream_interrupted: StreamInterruptedError,
  unreadable_reply: UnreadableReplyError,
  aborted: AbortedError,
};

const retryableKinds: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
  'rate_limit',
  'timeout',
  'unavailable',
  'server',
  'network',
  'stream_interrupted',
]);

/** The error of the right class. Whether it may be retried follows from its kind unless said. */
export function createError(details: ErrorDetails): NusantaraError {
  return new classes[details.type]({
    ...details,
    retryable: details.retryable ?? retryableKinds.has(details.kind),
  });
}
