import type { ErrorBody, LimitDetails } from '@nusantara-ai/client/wire';
import { metadata } from '../dialects/metadata.ts';
import type { Exchange } from './Exchange.ts';
import { jsonReply } from './jsonReply.ts';

/** An error reply before it belongs to a request. */
export interface ApiError {
  readonly status: number;
  readonly error: {
    readonly message: string;
    readonly type: string;
    readonly code: string;
    readonly param?: string;
    readonly details?: LimitDetails | string;
  };
  /** Members of the body beside `error`. */
  readonly beside?: Readonly<Record<string, unknown>> | undefined;
  /** Whether metadata stands beside `error` in every dialect. */
  readonly metadata?: true | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** A refused request: 400 in the documented envelope. */
export const badRequest = (code: string, message: string, param?: string): ApiError => ({
  status: 400,
  error: { message, type: 'invalid_request_error', code, ...(param && { param }) },
});

/** Something that does not exist: 404 in the documented envelope. */
export const notFound = (code: string, message: string, param?: string): ApiError => ({
  status: 404,
  error: { message, type: 'not_found_error', code, ...(param && { param }) },
});

/** The request id goes where the exchange says: by default into the body, equal to the header. */
export function errorBody(error: ApiError, exchange: Exchange): ErrorBody {
  const { idPlacement, requestId, dialect } = exchange;
  const { message, type, code, ...rest } = error.error;
  const inBody = /^(both|body|different)$/.test(idPlacement);
  const inMetadata = idPlacement === 'metadata' || (error.metadata ?? dialect.metadata);
  return {
    error: {
      message,
      type,
      code,
      ...(inBody && { request_id: idPlacement === 'different' ? another(requestId) : requestId }),
      ...(dialect.errorParam === 'always' && { param: null }),
      ...rest,
    },
    ...(idPlacement === 'top' && { request_id: requestId }),
    ...error.beside,
    ...(inMetadata && { info_metadata: metadata(exchange, false) }),
  };
}

/** Whether a reply carries its request id in the header. */
export const isIdInHeader = ({ idPlacement }: Exchange): boolean =>
  /^(both|header|different)$/.test(idPlacement);

const another = (requestId: string): string =>
  requestId.replace(/[0-9a-f]{24}$/, (hex) => hex.slice(12) + hex.slice(0, 12));

/** The error as a whole reply. */
export const errorReply = (error: ApiError, exchange: Exchange): Response =>
  jsonReply(errorBody(error, exchange), error.status, error.headers);
