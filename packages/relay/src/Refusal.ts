import type { ErrorBody } from '@nusantara-ai/client/wire';
import { createRequestId } from './createRequestId.ts';

const REFUSALS = {
  relay_origin_not_allowed: [403, 'permission_error', 'This origin may not use the relay.'],
  relay_path_not_allowed: [404, 'not_found_error', 'The relay does not serve this path.'],
  relay_method_not_allowed: [
    405,
    'invalid_request_error',
    'The relay does not serve this method on this path.',
  ],
  relay_unauthorized: [401, 'authentication_error', 'Sign in to use the relay.'],
  relay_body_too_large: [
    413,
    'invalid_request_error',
    'The request body is larger than the relay accepts.',
  ],
  relay_body_timeout: [408, 'gateway_timeout', 'The request body did not arrive in time.'],
  relay_invalid_body: [400, 'invalid_request_error', 'The request body must be one JSON object.'],
  relay_model_not_allowed: [403, 'permission_error', 'The relay does not offer this model.'],
  relay_upstream_redirect: [
    502,
    'service_unavailable',
    'The API answered with a redirect, which the relay does not follow.',
  ],
  relay_upstream_unreachable: [502, 'service_unavailable', 'The API could not be reached.'],
  relay_upstream_timeout: [504, 'gateway_timeout', 'The API did not answer in time.'],
  relay_client_closed: [499, 'invalid_request_error', 'The caller left before the answer began.'],
  relay_internal_error: [500, 'api_error', 'The relay failed.'],
} as const;

/** Why the relay itself says no. */
export type RefusalCode = keyof typeof REFUSALS;

/** Thrown wherever a request stops at the relay; becomes an answer in the API's own error envelope. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly status: number;
  readonly requestId: string = createRequestId();
  readonly #headers: Record<string, string>;

  constructor(code: RefusalCode, headers: Record<string, string> = {}) {
    const [status, , message] = REFUSALS[code];
    super(message);
    this.code = code;
    this.status = status;
    this.#headers = headers;
  }

  /** The answer to send: the envelope, with the request id in the body and in the header. */
  toResponse(headers: HeadersInit = {}): Response {
    const body: ErrorBody = {
      error: {
        message: this.message,
        type: REFUSALS[this.code][1],
        code: this.code,
        request_id: this.requestId,
      },
    };
    const response = new Response(JSON.stringify(body), { status: this.status, headers });
    for (const [name, value] of Object.entries(this.#headers)) response.headers.set(name, value);
    response.headers.set('content-type', 'application/json');
    response.headers.set('x-request-id', this.requestId);
    return response;
  }
}
