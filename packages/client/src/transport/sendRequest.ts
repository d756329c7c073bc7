import { createError } from '../errors/createError.ts';
import { readErrorText } from '../errors/readErrorText.ts';
import { errorFromReply, errorFromThrown, unreadable } from '../errors/toError.ts';

export interface HttpRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly headTimeoutMs: number;
  readonly attempt: number;
}

export interface HttpReply {
  readonly response: Response;
  /** Ends the request and lets go of the caller's signal. Call it once the body is read. */
  close(): void;
}

/**
 * One HTTP request up to the head of a successful reply. Whatever else happens is a
 * {@link NusantaraError}, thrown.
 */
export async function sendRequest(
  fetch: typeof globalThis.fetch,
  request: HttpRequest,
): Promise<HttpReply> {
  const { signal, attempt } = request;
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal?.reason);
  if (signal?.aborted) throw errorFromThrown(signal.reason, { signal, attempt });
  signal?.addEventListener('abort', abort, { once: true });

  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    controller.abort();
  }, request.headTimeoutMs);

  function close(): void {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    controller.abort();
  }

  try {
    const response = await Promise.race([
      fetch(request.url, {
        method: request.method,
        headers: request.headers,
        body: request.body ?? null,
        signal: controller.signal,
        redirect: 'manual',
        cache: 'no-store',
      }),
      rejection(controller.signal),
    ]);
    clearTimeout(timer);
    await refuse(response, attempt);
    return { response, close };
  } catch (thrown) {
    close();
    if (timedOut) throw timeout(request, thrown);
    throw errorFromThrown(thrown, { signal, attempt });
  }
}

async function refuse(response: Response, attempt: number): Promise<void> {
  if (response.ok) return;
  const { status } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw unreadable('unexpected_redirect', 'The reply is a redirect, which is not followed.', {
      response,
      attempt,
    });
  }
  throw errorFromReply(response, await readErrorText(response), { attempt });
}

function timeout({ headTimeoutMs, attempt }: HttpRequest, cause: unknown): Error {
  return createError({
    type: 'timeout_error',
    kind: 'timeout',
    code: 'no_reply',
    message: `No reply began within ${headTimeoutMs / 1000} s.`,
    attempt,
    cause,
  });
}

/** Rejects when `signal` fires: not every `fetch` that people bring listens to it. */
function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

/** The JSON object of a successful reply. */
export async function readJson({ response, close }: HttpReply, attempt: number): Promise<object> {
  const context = { response, attempt };
  let text: string;
  try {
    text = await response.text();
  } catch (thrown) {
    throw errorFromThrown(thrown, context);
  } finally {
    close();
  }
  if (text.trim() === '') {
    throw unreadable('empty_body', 'The reply has no body.', context);
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch (cause) {
    const type = response.headers.get('content-type') ?? '';
    if (type !== '' && !/json/i.test(type)) {
      throw unreadable('unexpected_content_type', 'The reply is not JSON.', { ...context, cause });
    }
    throw unreadable('invalid_json', 'The reply is not JSON.', { ...context, cause });
  }
  throw unreadable('invalid_json', 'The reply is not a JSON object.', context);
}
