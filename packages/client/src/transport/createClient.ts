import { chatRules } from '../protocol/chatRules.ts';
import { responsesRules } from '../protocol/responsesRules.ts';
import type { Rules } from '../protocol/Rules.ts';
import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionRequest,
  ImageGenerationRequest,
  ImageList,
  Model,
  ModelList,
  ModelListQuery,
  ResponseObject,
  ResponsesEvent,
  ResponsesRequest,
} from '../wire/index.ts';
import { checkBaseURL } from './checkBaseURL.ts';
import { createCaller } from './createCaller.ts';
import { createObservers, type Observer } from './createObservers.ts';
import type { EventStream } from './EventStream.ts';

/** How a client reaches the API, and how patient it is. */
export interface ClientOptions extends Pick<Observer, 'onRequest' | 'onResponse'> {
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
   * The header that carries a call's `idempotencyKey`, such as `Idempotency-Key`. The API documents
   * none; name the one that your relay understands.
   * @default none is sent
   */
  readonly idempotencyHeader?: string;
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
   * How long the head of a reply that is not streamed may take, and then its body, in milliseconds.
   * @default 600_000
   */
  readonly replyTimeoutMs?: number;
}

/** What a single call may say differently from its client. */
export interface CallOptions {
  /** Aborting it closes the request; the call rejects with an `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
  /** Further headers of this call. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** How often this call is made again when that may help. @default what the client says */
  readonly maxRetries?: number | undefined;
  /** Names this call, the same on all its attempts, so that a server does it once. See `idempotencyHeader`. */
  readonly idempotencyKey?: string | undefined;
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
  /** Where the API answers, without a trailing slash. */
  readonly baseURL: string;
  /** Tells of every request from now on; returns how to stop. `requestLog(client)` is one who listens. */
  observe(observer: Observer): () => void;
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
  readonly images: {
    /** `POST /v1/images/generations`: pictures from words. Their addresses die after minutes. */
    generate(
      body: ImageGenerationRequest,
      options?: CallOptions,
    ): Promise<WithRequestId<ImageList>>;
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
 * @throws {TypeError} when `baseURL` is no address, when it is plain `http:` on an `https:` page, when
 * a key is given in a browser without `dangerouslyAllowBrowser`, or when no header can carry the key.
 */
export function createClient(options: ClientOptions = {}): Client {
  const baseURL = checkBaseURL(options.baseURL ?? 'https://api.neosantara.xyz/v1');
  checkKey(options);
  const { tell, observe } = createObservers(options);
  const call = createCaller(baseURL, options, tell);

  function create(rules: Rules) {
    return (body: { stream?: boolean | null }, options?: CallOptions): Promise<never> =>
      call(rules.path, body, options, body.stream === true ? rules : undefined);
  }

  return {
    baseURL,
    observe,
    chat: { completions: { create: create(chatRules) } },
    responses: {
      create: create(responsesRules),
      retrieve: (id, options) => call(at('responses', id), undefined, options),
      cancel: (id, options) => call(`${at('responses', id)}/cancel`, {}, options),
    },
    images: { generate: (body, options) => call('/images/generations', body, options) },
    models: {
      list(query = {}, options) {
        const search = new URLSearchParams(query as Record<string, string>);
        return call(`/models?${search}`.replace(/\?$/, ''), undefined, options);
      },
      retrieve: (id, options) => call(at('models', id), undefined, options),
    },
  };
}

function checkKey({ apiKey, dangerouslyAllowBrowser }: ClientOptions): void {
  const page: unknown = (globalThis.window as Window | undefined)?.document;
  if (apiKey !== undefined && page && !dangerouslyAllowBrowser) {
    throw new TypeError(
      'In a browser an apiKey is public: use a relay, or dangerouslyAllowBrowser.',
    );
  }
  // Said here, since `fetch` would say it with the key in its message.
  if (/^$|[^\x21-\x7e]/.test(apiKey ?? 'none')) {
    throw new TypeError('apiKey must be one word.');
  }
}

function at(collection: string, id: string): string {
  return `/${collection}/${encodeURIComponent(id)}`;
}
