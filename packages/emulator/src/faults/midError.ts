import type { ApiError } from '../http/apiError.ts';

/** The error of an answer that had begun. Without a stream it is the whole reply. */
export const midError: ApiError = {
  status: 500,
  error: { message: 'The upstream stopped answering.', type: 'api_error', code: 'server_error' },
};
