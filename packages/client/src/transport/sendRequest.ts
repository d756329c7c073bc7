import { createError } from '../errors/createError.ts';
import type { NusantaraError } from '../errors/NusantaraError.ts';
import {
  errorFromReply,
  errorFromThrown,
  type FailureContext,
  unreadable,
} from '../errors/toError.ts';
import type { Recorder, RequestLogWriter } from './createRequestLog.ts';
import { readText } from './readText.ts';
import { setTimer } from './setTimer.ts';

/** How much of the body of an error is read, and for how long. */
const maxErrorBytes = 64 * 1024;
const maxErrorMs = 10_000;

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** What the log calls it. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly headTimeoutMs: number;
  readonly attempt: number;
}

export interface HttpReply {
  readonly response: Response;
  /** What is known of the request, for the errors of whoever reads on. */
  readonly context: FailureContext;
  /** Fires when the caller's signal does, or when the request is closed. It lives as long as the request. */
  readonly ended: AbortSignal;
  readonly record: Recorder;
  /** Ends the request, its entry in the log, and the hold on the caller's signal. */
  close(failure?: NusantaraError, requestId?: string): void;
}

/**
 * One HTTP request up to the head of a successful reply. Whatever else happens is a
 * {@link NusantaraError}, thrown.
 */
export async function sendRequest(
  fetch: typeof globalThis.fetch,
  log: RequestLogWriter,
  request: HttpRequest,
): Promise<HttpReply> {
  const { signal, attempt, headTimeoutMs } = request;
  if (signal?.aborted) throw errorFromThrown(undefined, { signal, attempt });
  const record = log.begin(request);
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal?.reason);
  signal?.addEventListener('abort', abort);
  const timer = setTimer(() => {
    const message = `No reply began within ${headTimeoutMs / 1000} s.`;
    controller.abort(createError({ type: 'timeout_error', code: 'no_reply', message, attempt }));
  }, headTimeoutMs);

  function close(failure?: NusantaraError, requestId?: string): void {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    record.end(failure, requestId);
  }

  const sent = (async () =>
    fetch(request.url, {
      method: request.method,
      headers: { ...request.headers, ...record.headers },
      body: request.body ?? null,
      signal: controller.signal,
      redirect: 'manual',
      cache: 'no-store',
    }))();
  try {
    const response = await Promise.race([sent, rejection(controller.signal)]);
    clearTimeout(timer);
    record.head(response);
    const context = { response, signal, attempt };
    const reply = { response, context, ended: controller.signal, record, close };
    if (!response.ok) throw await refusal(reply);
    return reply;
  } catch (thrown) {
    // What ended the request, rather than how this `fetch` puts it.
    const cause: unknown = controller.signal.reason ?? thrown;
    const failure = errorFromThrown(cause, { signal, attempt });
    controller.abort(failure);
    close(failure);
    // A `fetch` that does not listen to its signal may answer yet: nobody will read that.
    sent.then((late) => late.body?.cancel()).catch(() => undefined);
    throw failure;
  }
}

async function refusal(reply: HttpReply): Promise<NusantaraError> {
  const { response, context } = reply;
  if (response.type === 'opaqueredirect' || response.status < 400) {
    return unreadable('unexpected_redirect', 'The reply is a redirect, never followed.', context);
  }
  const { text } = await readText(reply, maxErrorBytes, maxErrorMs);
  return errorFromReply(response, text, context);
}

/** Rejects when `signal` fires: not every `fetch` that people bring listens to it. */
function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
