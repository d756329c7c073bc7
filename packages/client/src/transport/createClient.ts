import { errorFromEvent, unreadable } from '../errors/toError.ts';
import { headerRequestId } from '../errors/requestId.ts';
import type { Data } from '../data/own.ts';
import { chatRules } from '../protocol/chatRules.ts';
import { responsesRules } from '../protocol/responsesRules.ts';
import type { Rules } from '../protocol/Rules.ts';
import { withRetries } from '../retry/withRetries.ts';
import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionRequest,
  Model,
  ModelList,
  ModelListQuery,
  ResponseObject,
  ResponsesEvent,
  ResponsesRequest,
} from '../wire/index.ts';
import { createEventStream, type EventStream } from './EventStream.ts';
import { readJson, sendRequest } from './sendRequest.ts';

export interface ClientOptions {
  /**
   * Where the API answers: the address of your relay (`/api/nusantara`), or of the API itself.
   * @default 'https://api.neosantara.xyz/v1'
   */
  readonly baseURL?: string;
  /** A key of the API. Keys belong on a server: in a browser, see {@link dangerouslyAllowBrowser}. */
  readonly apiKey?: string;
  /**
   * Lets a key be used in a browser, where everybody who opens the page can read it.
   * @default false
   */
  readonly dangerouslyAllowBrowser?: boolean;
  /**
   * Sends the requests: pass the emulator's in tests and stories.
   * @default globalThis.fetch
   */
  readonly fetch?: typeof globalThis.fetch;
  /** Further headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * How often a failed request is made again, when that may help.
   * @default 2
   */
  readonly maxRetries?: number;
  /**
   * How long the head of a streamed reply may take, in milliseconds.
   * @default 60_000
   */
  readonly headTimeoutMs?: number;
  /**
   * How long a stream may be without a byte, in milliseconds.
   * @default 60_000
   */
  readonly idleTimeoutMs?: number;
  /**
   * How long a stream may be without an event that carries something, in milliseconds.
   * @default 300_000
   */
  readonly progressTimeoutMs?: number;
  /**
   * How long the head of a reply that is not streamed may take, in milliseconds.
   * @default 600_000
   */
  readonly replyTimeoutMs?: number;
}

/** What a single call may say differently from its client. */
export interface CallOptions {
  /** Aborting it closes the request; the call rejects with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly maxRetries?: number | undefined;
  /**
   * Which request of its turn this is, where the caller does the retrying.
   * @default 1
   */
  readonly attempt?: number | undefined;
}

/** A reply's JSON, with the server's name for the request beside it (not enumerable). */
export type WithRequestId<T> = T & { readonly requestId?: string };

/**
 * The API, typed. Every call rejects with a {@link NusantaraError} and with nothing else, once its
 * arguments make sense.
 */
export interface Client {
  readonly baseURL: string;
  readonly chat: {
    readonly completions: {
      /** `POST /v1/chat/completions`. With `stream: true` the answer comes piece by piece. */
      create(
        body: ChatCompletionRequest & { stream: true },
        options?: CallOptions,
      ): Promise<EventStream<ChatCompletionChunk>>;
      create(
        body: ChatCompletionRequest & { stream?: false | null },
        options?: CallOptions,
      ): Promise<WithRequestId<ChatCompletion>>;
    };
  };
  readonly responses: {
    /** `POST /v1/responses`. With `stream: true` the answer comes piece by piece. */
    create(
      body: ResponsesRequest & { stream: true },
      options?: CallOptions,
    ): Promise<EventStream<ResponsesEvent>>;
    create(
      body: ResponsesRequest & { stream?: false | null },
      options?: CallOptions,
    ): Promise<WithRequestId<ResponseObject>>;
    /** `GET /v1/responses/{id}`: a stored answer, or how far a background job has come. */
    retrieve(id: string, options?: CallOptions): Promise<WithRequestId<ResponseObject>>;
    /** `POST /v1/responses/{id}/cancel`: ends a queued or running background job. */
    cancel(id: string, options?: CallOptions): Promise<WithRequestId<ResponseObject>>;
  };
  readonly models: {
    /** `GET /v1/models`: the catalogue. */
    list(query?: ModelListQuery, options?: CallOptions): Promise<WithRequestId<ModelList>>;
    /** `GET /v1/models/{id}`. */
    retrieve(id: string, options?: CallOptions): Promise<WithRequestId<Model>>;
  };
}

/**
 * Makes a client of the API.
 *
 * @throws {TypeError} when `baseURL` is no address, when it is plain `http:` on an `https:` page, or
 * when a key is given in a browser without `dangerouslyAllowBrowser`.
 */
export function createClient(options: ClientOptions = {}): Client {
  const {
    apiKey,
    dangerouslyAllowBrowser = false,
    headers = {},
    maxRetries = 2,
    headTimeoutMs = 60_000,
    idleTimeoutMs = 60_000,
    progressTimeoutMs = 300_000,
    replyTimeoutMs = 600_000,
  } = options;
  const baseURL = checkBaseURL(options.baseURL ?? 'https://api.neosantara.xyz/v1');
  if (apiKey !== undefined && !dangerouslyAllowBrowser && isBrowser()) {
    throw new TypeError(
      'An API key in a browser is readable by everybody who opens the page. Put it in a relay on your server and give its address as `baseURL`; or say `dangerouslyAllowBrowser: true`.',
    );
  }
  // Looked up at each call, so that what wraps the global later (tracing, tests) is seen.
  const send: typeof globalThis.fetch =
    options.fetch ?? ((input, init) => globalThis.fetch(input, init));

  type Method = 'GET' | 'POST';

  function open(
    method: Method,
    path: string,
    body: object | undefined,
    call: CallOptions,
    streamed: boolean,
  ) {
    return (attempt: number) =>
      sendRequest(send, {
        url: baseURL + path,
        method,
        headers: {
          accept: streamed ? 'text/event-stream, application/json' : 'application/json',
          ...(body && { 'content-type': 'application/json' }),
          ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
          ...headers,
          ...call.headers,
        },
        body: body && JSON.stringify(body),
        signal: call.signal,
        headTimeoutMs: streamed ? headTimeoutMs : replyTimeoutMs,
        attempt,
      });
  }

  function retrying<T>(call: CallOptions, request: (attempt: number) => Promise<T>): Promise<T> {
    return withRetries((n) => request((call.attempt ?? 1) + n - 1), {
      maxRetries: call.maxRetries ?? maxRetries,
      signal: call.signal,
    });
  }

  async function plain<T extends object>(
    method: Method,
    path: string,
    body: object | undefined,
    call: CallOptions = {},
  ): Promise<WithRequestId<T>> {
    const request = open(method, path, body, call, false);
    return retrying(call, async (attempt) => {
      const reply = await request(attempt);
      const value = (await readJson(reply, attempt)) as Data;
      if (isErrorReply(value)) throw errorFromEvent(value, { response: reply.response, attempt });
      return Object.defineProperty(value, 'requestId', {
        value: headerRequestId(reply.response.headers),
      }) as WithRequestId<T>;
    });
  }

  async function streamed<E>(
    rules: Rules,
    body: object,
    call: CallOptions = {},
  ): Promise<EventStream<E>> {
    const request = open('POST', rules.path, body, call, true);
    return retrying(call, async (attempt) => {
      const reply = await request(attempt);
      const { response, close } = reply;
      const type = response.headers.get('content-type') ?? '';
      const shared = {
        rules,
        signal: call.signal,
        attempt,
        clocks: { idleTimeoutMs, progressTimeoutMs },
        onClose: close,
      };
      if (/^application\/(\w+\+)?json\b/i.test(type)) {
        const value = (await readJson(reply, attempt)) as Data;
        if (isErrorReply(value)) throw errorFromEvent(value, { response, attempt });
        return createEventStream<E>({
          ...shared,
          response: asStream(rules.fromReply(value), response),
        });
      }
      if (!response.body || response.status === 204) {
        close();
        throw unreadable('empty_body', 'The reply has no body.', { response, attempt });
      }
      if (type !== '' && !/^text\/event-stream\b/i.test(type)) {
        close();
        const reason = 'The reply is neither an event stream nor JSON.';
        throw unreadable('unexpected_content_type', reason, { response, attempt });
      }
      return createEventStream<E>({ ...shared, response });
    });
  }

  function create(rules: Rules) {
    return (body: { stream?: boolean | null }, call?: CallOptions): Promise<never> =>
      (body.stream === true
        ? streamed(rules, body, call)
        : plain('POST', rules.path, body, call)) as Promise<never>;
  }

  return {
    baseURL,
    chat: { completions: { create: create(chatRules) } },
    responses: {
      create: create(responsesRules),
      retrieve: (id, call) => plain('GET', responsePath(id), undefined, call),
      cancel: (id, call) => plain('POST', `${responsePath(id)}/cancel`, {}, call),
    },
    models: {
      list: (query = {}, call = {}) => plain('GET', `/models${search(query)}`, undefined, call),
      retrieve: (id, call) => plain('GET', `/models/${encodeURIComponent(id)}`, undefined, call),
    },
  };
}

function responsePath(id: string): string {
  return `/responses/${encodeURIComponent(id)}`;
}

function isErrorReply(value: Data): boolean {
  const isAnswer = Object.hasOwn(value, 'choices') || Object.hasOwn(value, 'output');
  return !isAnswer && Object.hasOwn(value, 'error') && Boolean(value['error']);
}

/** A JSON reply in the clothes of a stream of one event. */
function asStream(event: Data, { headers }: Response): Response {
  return new Response(`data: ${JSON.stringify(event)}\n\ndata: [DONE]\n\n`, { headers });
}

function search(query: object): string {
  const pairs = Object.entries(query).map(([key, value]) => [key, String(value)]);
  return pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : '';
}

function checkBaseURL(baseURL: string): string {
  const page = typeof location === 'undefined' ? undefined : location;
  const isPath = /^\/(?!\/)/.test(baseURL);
  if (!isPath && !(/^https?:\/\//i.test(baseURL) && URL.canParse(baseURL))) {
    throw new TypeError(
      `baseURL is ${JSON.stringify(baseURL)}: give an http(s) address, or a path of this site that starts with a slash.`,
    );
  }
  if (page?.protocol === 'https:' && /^http:/i.test(baseURL) && !isLoopback(new URL(baseURL))) {
    throw new TypeError(`baseURL is ${baseURL}: an https page may not call a plain http address.`);
  }
  return baseURL.replace(/\/+$/, '');
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}

function isBrowser(): boolean {
  return typeof window !== 'undefined' && typeof window.document !== 'undefined';
}
