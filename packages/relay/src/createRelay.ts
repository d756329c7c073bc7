import { admit } from './admit.ts';
import { callUpstream } from './callUpstream.ts';
import { createRequestId } from './createRequestId.ts';
import { preflightHeaders } from './crossOrigin.ts';
import { maskKey, type KeyMask } from './maskKey.ts';
import { readOptions, type RelayLogEntry, type RelayOptions } from './options.ts';
import { pipeBody } from './pipeBody.ts';
import { Refusal } from './Refusal.ts';
import { responseHeaders } from './responseHeaders.ts';

const EVENT_STREAM = /^\s*text\/event-stream\b/i;

/**
 * A plain `Request` to `Response` handler, for any server that speaks web standards. It never
 * rejects: whatever goes wrong is an answer.
 */
export interface Relay {
  (request: Request): Promise<Response>;
  /** Where the relay stands on your server, for the mounts in `./node` and `./hono`. */
  readonly basePath?: string;
}

/**
 * A relay: it keeps the API key on your server and passes a few known requests on to the API, and
 * the answers back, byte for byte while they arrive.
 *
 * @throws {TypeError} when the key, the base URL, the base path or an origin is malformed.
 * @throws {RangeError} when a limit is not above 0.
 */
export function createRelay(options: RelayOptions): Relay {
  const settings = readOptions(options);
  const mask = maskKey(settings.apiKey);

  const relay = async (request: Request): Promise<Response> => {
    const log = openLogEntry(request, settings.onRequest, mask);
    const upstream = new AbortController();
    const abort = () => upstream.abort();
    request.signal.addEventListener('abort', abort, { once: true });
    if (request.signal.aborted) abort();

    try {
      const admitted = await admit(request, settings);
      if (admitted.type === 'preflight') {
        log(204, createRequestId(), 'complete');
        return new Response(null, {
          status: 204,
          headers: preflightHeaders(request, settings.allowOrigins, admitted.method),
        });
      }

      const answer = await callUpstream(admitted, settings, upstream);
      const headers = responseHeaders(request, settings.allowOrigins, answer.headers, mask);
      const requestId = headers.get('x-request-id') ?? createRequestId();
      const onEnd = (outcome: RelayLogEntry['outcome']) => log(answer.status, requestId, outcome);
      if (!answer.body) onEnd('complete');
      const body =
        answer.body &&
        pipeBody(answer.body, {
          isEventStream: EVENT_STREAM.test(headers.get('content-type') ?? ''),
          mask: mask.bytes(),
          requestId,
          keepAliveMs: settings.keepAliveMs,
          idleTimeoutMs: settings.idleTimeoutMs,
          abort,
          onEnd,
        });
      return new Response(body, { status: answer.status, headers });
    } catch (error) {
      abort();
      const refusal = toRefusal(error, request);
      log(refusal.status, refusal.requestId, 'complete');
      return refusal.toResponse(responseHeaders(request, settings.allowOrigins));
    }
  };
  return Object.assign(relay, { basePath: settings.basePath });
}

function openLogEntry(
  request: Request,
  onRequest: (entry: RelayLogEntry) => void,
  mask: KeyMask,
): (status: number, requestId: string, outcome: RelayLogEntry['outcome']) => void {
  const startedAt = Date.now();
  return (status, requestId, outcome) =>
    onRequest({
      method: request.method,
      path: mask.text(new URL(request.url).pathname),
      status,
      requestId,
      startedAt,
      durationMs: Date.now() - startedAt,
      outcome: request.signal.aborted ? 'cancelled' : outcome,
    });
}

function toRefusal(error: unknown, request: Request): Refusal {
  if (request.signal.aborted) return new Refusal('relay_client_closed');
  return error instanceof Refusal ? error : new Refusal('relay_internal_error');
}
