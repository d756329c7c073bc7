import type { NusantaraError } from '../errors/NusantaraError.ts';

/** An error as plain data: what a person and support need. No cause, body, header or key is in it. */
export type SerializedError = Pick<
  NusantaraError,
  | 'type'
  | 'kind'
  | 'code'
  | 'status'
  | 'requestId'
  | 'bodyRequestId'
  | 'retryable'
  | 'retryAfterMs'
  | 'limit'
  | 'param'
  | 'rawType'
  | 'attempt'
  | 'at'
  | 'message'
>;

/** Named one by one, so that nothing an error may carry in future is stored unseen. */
export function serializeError(error: NusantaraError): SerializedError {
  const { type, kind, code, status, requestId, bodyRequestId, retryable, retryAfterMs } = error;
  const { limit, param, rawType, attempt, at, message } = error;
  return {
    type,
    kind,
    code,
    status,
    requestId,
    bodyRequestId,
    retryable,
    retryAfterMs,
    limit,
    param,
    rawType,
    attempt,
    at,
    message,
  };
}
