import type { Data } from '../data/own.ts';
import type { Rules } from '../protocol/Rules.ts';
import { withRetries } from '../retry/withRetries.ts';
import type { CallOptions, ClientOptions, WithRequestId } from './createClient.ts';
import type { RequestLogWriter } from './createRequestLog.ts';
import { createEventStream, type EventStream } from './EventStream.ts';
import { readJson } from './readJson.ts';
import { type HttpReply, type HttpRequest, sendRequest } from './sendRequest.ts';

export interface Caller {
  /** One JSON document for another. */
  plain<T extends object>(
    method: 'GET' | 'POST',
    path: string,
    body?: object,
    call?: CallOptions,
  ): Promise<WithRequestId<T>>;
  /** An answer, event by event. */
  streamed<E>(rules: Rules, body: object, call?: CallOptions): Promise<EventStream<E>>;
}

interface Request extends Pick<HttpRequest, 'method' | 'path'> {
  readonly body?: object | undefined;
  readonly isStream?: boolean;
}

/** Makes calls out of requests: writes them, reads their replies, and asks again where that may help. */
export function createCaller(
  baseURL: string,
  options: ClientOptions,
  log: RequestLogWriter,
): Caller {
  const {
    apiKey,
    headers,
    idempotencyHeader,
    maxRetries = 2,
    headTimeoutMs = 60_000,
    idleTimeoutMs = 60_000,
    progressTimeoutMs = 300_000,
    replyTimeoutMs = 600_000,
  } = options;
  // Looked up at each call, so that what wraps the global later (tracing, tests) is seen.
  const fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));

  // Asynchronous for the sake of arguments that make no sense: they reject, too.
  async function call<T>(
    { isStream, ...request }: Request,
    { signal, idempotencyKey, ...call }: CallOptions = {},
    read: (reply: HttpReply) => Promise<T>,
  ): Promise<T> {
    const body = request.body && JSON.stringify(request.body);
    const sent = {
      ...request,
      url: baseURL + request.path,
      // A query may say what somebody looks for.
      path: request.path.replace(/\?.*/, ''),
      headers: {
        accept: isStream ? 'text/event-stream, application/json' : 'application/json',
        ...(body && { 'content-type': 'application/json' }),
        ...(apiKey && { authorization: `Bearer ${apiKey}` }),
        ...(idempotencyHeader && idempotencyKey && { [idempotencyHeader]: idempotencyKey }),
        ...headers,
        ...call.headers,
      },
      body,
      signal,
      headTimeoutMs: isStream ? headTimeoutMs : replyTimeoutMs,
    };
    const first = call.attempt ?? 1;
    return withRetries(
      async (n) => read(await sendRequest(fetch, log, { ...sent, attempt: first + n - 1 })),
      { maxRetries: call.maxRetries ?? maxRetries, signal },
    );
  }

  return {
    plain: <T extends object>(
      method: HttpRequest['method'],
      path: string,
      body?: object,
      options?: CallOptions,
    ) =>
      call(
        { method, path, body },
        options,
        (reply) => readJson(reply, replyTimeoutMs) as Promise<WithRequestId<T>>,
      ),

    streamed: <E>(rules: Rules, body: object, options?: CallOptions) =>
      call({ method: 'POST', path: rules.path, body, isStream: true }, options, async (reply) =>
        createEventStream<E>({
          reply: mayBeEvents(reply.response)
            ? reply
            : replayed(reply, rules.fromReply(await readJson(reply, replyTimeoutMs))),
          rules,
          clocks: { idleTimeoutMs, progressTimeoutMs },
        }),
      ),
  };
}

/** Whether a reply says that it is an event stream, or at least nothing else. */
function mayBeEvents({ headers, status }: Response): boolean {
  return status !== 204 && /^(text\/event-stream\b|$)/i.test(headers.get('content-type') ?? '');
}

/** A JSON reply in the clothes of a stream of one event. The request behind it is over. */
function replayed({ response, context, record }: HttpReply, event: Data): HttpReply {
  const text = `data: ${JSON.stringify(event)}\n\ndata: [DONE]\n\n`;
  return {
    response: new Response(text, { headers: response.headers }),
    context,
    ended: new AbortController().signal,
    record: { ...record, bytes: idle, events: idle, read: idle },
    close: idle,
  };
}

function idle(): void {}
