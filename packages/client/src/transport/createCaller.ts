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

  function call<T>(
    {
      accept,
      ...request
    }: Pick<HttpRequest, 'method' | 'path' | 'headTimeoutMs'> & {
      readonly accept: string;
      readonly body?: object | undefined;
    },
    { signal, idempotencyKey, ...call }: CallOptions,
    read: (reply: HttpReply, attempt: number) => Promise<T>,
  ): Promise<T> {
    const sent = {
      ...request,
      url: baseURL + request.path,
      // A query may say what somebody looks for.
      path: request.path.replace(/\?.*/, ''),
      headers: {
        accept,
        ...(request.body && { 'content-type': 'application/json' }),
        ...(apiKey && { authorization: `Bearer ${apiKey}` }),
        ...(idempotencyHeader && idempotencyKey && { [idempotencyHeader]: idempotencyKey }),
        ...headers,
        ...call.headers,
      },
      body: request.body && JSON.stringify(request.body),
      signal,
    };
    return withRetries(
      async (n) => {
        const attempt = (call.attempt ?? 1) + n - 1;
        return read(await sendRequest(fetch, log, { ...sent, attempt }), attempt);
      },
      { maxRetries: call.maxRetries ?? maxRetries, signal },
    );
  }

  return {
    // Asynchronous for the sake of arguments that make no sense: they reject, too.
    plain: async <T extends object>(
      method: HttpRequest['method'],
      path: string,
      body?: object,
      options: CallOptions = {},
    ) =>
      call(
        { method, path, body, accept: 'application/json', headTimeoutMs: replyTimeoutMs },
        options,
        (reply, attempt) =>
          readJson(reply, { signal: options.signal, attempt, maxMs: replyTimeoutMs }) as Promise<
            WithRequestId<T>
          >,
      ),

    streamed: async <E>(rules: Rules, body: object, options: CallOptions = {}) =>
      call(
        {
          method: 'POST',
          path: rules.path,
          body,
          accept: 'text/event-stream, application/json',
          headTimeoutMs,
        },
        options,
        async (reply, attempt) => {
          const { signal } = options;
          const source = mayBeEvents(reply.response)
            ? reply
            : replayed(
                rules.fromReply(await readJson(reply, { signal, attempt, maxMs: replyTimeoutMs })),
                reply,
              );
          const clocks = { idleTimeoutMs, progressTimeoutMs };
          return createEventStream<E>({ reply: source, rules, clocks, signal, attempt });
        },
      ),
  };
}

/** Whether a reply says that it is an event stream, or at least nothing else. */
function mayBeEvents({ headers, status }: Response): boolean {
  return status !== 204 && /^(text\/event-stream\b|$)/i.test(headers.get('content-type') ?? '');
}

/** A JSON reply in the clothes of a stream of one event. The request behind it is over. */
function replayed(event: Data, { response, record }: HttpReply): HttpReply {
  const text = `data: ${JSON.stringify(event)}\n\ndata: [DONE]\n\n`;
  return {
    response: new Response(text, { headers: response.headers }),
    record: { ...record, bytes: idle, events: idle, end: idle },
    close: idle,
  };
}

function idle(): void {}
