import type { NusantaraError } from '../errors/NusantaraError.ts';
import {
  aborted,
  errorFromReply,
  errorFromThrown,
  failed,
  type FailureContext,
  unreadable,
} from '../errors/toError.ts';
import type { Recorder, RequestLogWriter } from './createRequestLog.ts';
import { readText } from './readText.ts';
import { setTimer } from './setTimer.ts';

/** How much of the body of an error is read, and for how long. */
const maxErrorBytes = 64 * 1024;
const maxErrorMs = 10_000;

export interface HttpRequest extends FailureContext {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** What the log calls it. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly headTimeoutMs: number;
  readonly attempt: number;
}

/** The head of a successful reply, and what is known of its request, for whoever reads on. */
export interface HttpReply extends FailureContext {
  readonly response: Response;
  /** Fires when the caller's signal does. It lives as long as the request. */
  readonly ended: AbortSignal;
  readonly record: Recorder;
  /** Ends the request, its entry in the log, and the hold on the caller's signal. */
  close(failure?: NusantaraError, requestId?: string): void;
}

/**
 * One HTTP request, read by `read` once the head of a successful reply is there. Whatever else happens
 * is a {@link NusantaraError}, thrown.
 */
export async function sendRequest<T>(
  fetch: typeof globalThis.fetch,
  log: RequestLogWriter,
  request: HttpRequest,
  read: (reply: HttpReply) => Promise<T> | T,
): Promise<T> {
  const { method, url, headers, body = null, signal, attempt } = request;
  if (signal?.aborted) throw aborted(request);
  const record = log.begin(request);
  const controller = new AbortController();
  const ended = controller.signal;
  const abort = (): void => controller.abort(signal?.reason);
  signal?.addEventListener('abort', abort);
  const timer = setTimer(
    () => controller.abort(failed({ type: 'timeout_error', code: 'no_reply' }, request)),
    request.headTimeoutMs,
  );

  function close(failure?: NusantaraError, requestId?: string): void {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    record.end(failure, requestId);
  }

  const sent = (async () =>
    fetch(url, {
      method,
      headers: { ...headers, ...record.headers },
      body,
      signal: ended,
      redirect: 'manual',
      cache: 'no-store',
    }))();
  let response: Response | undefined;
  try {
    response = await new Promise<Response>((resolve, reject) => {
      sent.then(resolve, reject);
      // Not every `fetch` that people bring listens to its signal.
      ended.addEventListener('abort', () => reject(ended.reason as Error));
    });
    clearTimeout(timer);
    record.head(response);
    const reply = { response, signal, attempt, ended, record, close };
    if (!response.ok) throw await refusal(reply);
    return await read(reply);
  } catch (thrown) {
    // What ended the request, rather than how this `fetch` puts it.
    const failure = errorFromThrown(ended.reason ?? thrown, { response, signal, attempt });
    controller.abort(failure);
    close(failure);
    // It may answer yet: nobody will read that.
    sent.then((late) => late.body?.cancel()).catch(() => undefined);
    throw failure;
  }
}

async function refusal(reply: HttpReply): Promise<NusantaraError> {
  const { response } = reply;
  if (response.type === 'opaqueredirect' || response.status < 400) {
    return unreadable('unexpected_redirect', reply);
  }
  const { text } = await readText(reply, maxErrorBytes, maxErrorMs);
  return errorFromReply(response, text, reply);
}
