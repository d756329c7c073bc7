import type { NusantaraError } from '../errors/NusantaraError.ts';
import {
  aborted,
  errorFromReply,
  errorFromThrown,
  failed,
  type FailureContext,
  unreadable,
} from '../errors/toError.ts';
import { headerRequestId } from '../errors/requestId.ts';
import type { RequestFacts, Tell } from './createObservers.ts';
import { readText } from './readText.ts';
import { setTimer } from './setTimer.ts';

/** How much of the body of an error is read, and for how long. */
const maxErrorBytes = 64 * 1024;
const maxErrorMs = 10_000;

export interface HttpRequest extends FailureContext {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** What observers call it. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly headTimeoutMs: number;
  readonly attempt: number;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The head of a successful reply, and what is known of its request, for whoever reads on. */
export interface HttpReply extends FailureContext {
  readonly response: Response;
  /** Fires when the caller's signal does. It lives as long as the request. */
  readonly ended: AbortSignal;
  /** What observers know of it. The stream notes its events here. */
  readonly facts: Writable<RequestFacts>;
  /** So many bytes of the body were read. */
  arrived(bytes: number): void;
  /** Ends the request, for its observers too, and the hold on the caller's signal. */
  close(failure?: NusantaraError): void;
}

/**
 * One HTTP request, read by `read` once the head of a successful reply is there. Whatever else happens
 * is a {@link NusantaraError}, thrown.
 */
export async function sendRequest<T>(
  fetch: typeof globalThis.fetch,
  tell: Tell,
  request: HttpRequest,
  read: (reply: HttpReply) => Promise<T> | T,
): Promise<T> {
  const { method, url, path, headers, body = null, signal, attempt } = request;
  if (signal?.aborted) throw aborted(request);
  const facts: HttpReply['facts'] = { method, path, attempt, bytes: 0, events: 0 };
  const added = tell('onRequest', facts) as (object | undefined)[];
  const controller = new AbortController();
  const ended = controller.signal;
  const abort = (): void => controller.abort(signal?.reason);
  signal?.addEventListener('abort', abort);
  const timer = setTimer(
    () => controller.abort(failed({ type: 'timeout_error', code: 'no_reply' }, request)),
    request.headTimeoutMs,
  );

  let isOver = false;

  function close(failure?: NusantaraError): void {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    if (isOver) return;
    isOver = true;
    facts.requestId ??= failure?.requestId;
    facts.error = failure;
    tell('onResponse', facts);
  }

  function arrived(bytes: number): void {
    facts.bytes += bytes;
    tell('onBytes', facts);
  }

  const sent = (async () =>
    fetch(url, {
      method,
      headers: Object.assign({}, headers, ...added) as Record<string, string>,
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
    facts.status = response.status;
    facts.requestId = headerRequestId(response.headers);
    tell('onHead', facts);
    const reply = { response, signal, attempt, ended, facts, arrived, close };
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
