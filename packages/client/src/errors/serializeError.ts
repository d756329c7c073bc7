import type { ErrorReport, NusantaraError } from './NusantaraError.ts';

/** An error as plain JSON: the report with the message. What caused it, and the body, are left out. */
export interface SerializedError extends ErrorReport {
  readonly message: string;
}

/** An error to plain JSON, for storage and for other threads. {@link reviveError} brings it back. */
export function serializeError(error: NusantaraError): SerializedError {
  return { ...error.toJSON(), message: error.message };
}
