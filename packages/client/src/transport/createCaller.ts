import type { NusantaraError } from '../errors/NusantaraError.ts';
import type { Rules } from '../protocol/Rules.ts';
import { retryDelay } from '../retry/retryDelay.ts';
import type { CallOptions, ClientOptions } from './createClient.ts';
import type { Tell } from './createObservers.ts';
import { createEventStream } from './EventStream.ts';
import { pause } from './pause.ts';
import { readJson } from './readJson.ts';
import { type HttpReply, type HttpRequest, sendRequest } from './sendRequest.ts';

/**
 * One JSON document for another, or for the asking; or, by the `rules` of its endpoint, for an answer that comes event
 * by event. Asks again where that may help.
 */
export type Caller = (
  path: string,
  body?: object,
  options?: CallOptions,
  rules?: Rules,
) => Promise<never>;

/** Makes calls out of requests: writes them, reads their replies. */
export function createCaller(baseURL: string, options: ClientOptions, tell: Tell): Caller {
  const { apiKey, idempotencyHeader, headTimeoutMs = 60_000, replyTimeoutMs = 600_000 } = options;
  // Looked up at each call, so that what wraps the global later (tracing, tests) is seen.
  const fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));

  // Asynchronous for the sake of arguments that make no sense: they reject, too.
  return async (path, data, call = {}, rules) => {
    const { signal, idempotencyKey, maxRetries = options.maxRetries ?? 2 } = call;
    const body = data && JSON.stringify(data);
    const request: Omit<HttpRequest, 'attempt'> = {
      method: data ? 'POST' : 'GET',
      url: baseURL + path,
      // A query may say what somebody looks for.
      path: path.replace(/\?.*/, ''),
      headers: {
        accept: `${rules ? 'text/event-stream, ' : ''}application/json`,
        ...(body && { 'content-type': 'application/json' }),
        ...(apiKey && { authorization: `Bearer ${apiKey}` }),
        ...(idempotencyHeader && idempotencyKey && { [idempotencyHeader]: idempotencyKey }),
        ...options.headers,
        ...call.headers,
      },
      body,
      signal,
      headTimeoutMs: rules ? headTimeoutMs : replyTimeoutMs,
    };

    const read = async (reply: HttpReply) => {
      if (rules && mayBeEvents(reply.response)) return createEventStream(reply, rules, options);
      const json = await readJson(reply, replyTimeoutMs);
      if (rules) return createEventStream(reply, rules, options, json);
      reply.close();
      return json;
    };

    for (let retries = 0; ; retries++) {
      const attempt = (call.attempt ?? 1) + retries;
      try {
        return (await sendRequest(fetch, tell, { ...request, attempt }, read)) as never;
      } catch (error) {
        const delay = retryDelay(error as NusantaraError, retries + 1, { maxRetries });
        if (delay === undefined) throw error;
        await pause(delay, signal);
      }
    }
  };
}

/** Whether a reply says that it is an event stream, or at least nothing else. */
function mayBeEvents({ headers, status }: Response): boolean {
  return status !== 204 && /^(text\/event-stream\b|$)/i.test(headers.get('content-type') ?? '');
}
