import {
  type AskOptions,
  askOnce,
  type Background,
  browserConnectivity,
  chatCompletions,
  checkAnswer,
  checkEndpoint,
  type Client,
  type Connectivity,
  type DeepPartial,
  type Endpoint,
  type JsonSchema,
  jsonSchemaOf,
  type Message,
  messageText,
  readPartialJson,
  type Schema,
  type SchemaInput,
  type SchemaOutput,
  type UserInput,
  type Wait,
} from '@nusantara-ai/client';
import {
  type Query,
  type QueryClient,
  type QueryFunctionContext,
  onlineManager,
  replaceEqualDeep,
} from '@tanstack/react-query';
import { clientRetries, type PlainQuery, settledSignal } from './queryRules.ts';

/** What is asked, and how. */
export interface ResponseQueryOptions<S extends Schema | undefined = undefined> extends Pick<
  AskOptions,
  'instructions' | 'request' | 'headers' | 'tools' | 'maxRetries' | 'maxToolRounds'
> {
  readonly model: string;
  readonly input: string | UserInput;
  /** @default chatCompletions; what is asked in the background goes to `responses` */
  readonly endpoint?: Endpoint | undefined;
  /** Asks for JSON of this shape, and checks it: any Standard Schema validator, such as zod or valibot. */
  readonly schema?: S;
  /** The shape for the model, where the validator cannot tell. @default what `schema` says */
  readonly jsonSchema?: JsonSchema | undefined;
  /**
   * Has the server write the answer whether anybody watches or not: `inBackground()`. It goes on when the
   * last view is gone; `stop` cancels it.
   */
  readonly background?: Background | undefined;
  /** How often the cache hears of growth: once a frame, or in so many milliseconds. @default with every chunk */
  readonly throttle?: AskOptions['pace'];
  /**
   * How long an answer is good for, in milliseconds, before a new view asks again. One that failed is
   * asked for again by the next view.
   * @default Infinity
   */
  readonly staleTime?: number | undefined;
}

/** An answer as it lies in the query cache, from its first word on. */
export interface Answer<Complete = unknown> {
  /** The text so far. */
  readonly text: string;
  /** The answer so far: its state, parts, request ids, usage. */
  readonly message: Message;
  /** What can be read of the JSON so far; checked once it is complete. `undefined` without a `schema`. */
  readonly object: Complete | undefined;
  /** The pause before an automatic retry, while there is one. */
  readonly wait: Wait | undefined;
}

/** The place of an answer in the query cache: what was asked, in the order of interest. */
export type ResponseKey = readonly [
  'nusantara',
  string,
  'answer',
  Readonly<Record<string, unknown>>,
];

/** The object of a finished answer. */
export type ObjectOf<S> = S extends Schema ? SchemaOutput<S> : undefined;

/** What there may be of it while it is being written. */
export type PartialOf<S> = S extends Schema ? DeepPartial<SchemaInput<S>> | undefined : undefined;

/** What {@link responseQuery} gives. */
export type ResponseQuery<S extends Schema | undefined> = PlainQuery<
  Answer<ObjectOf<S>>,
  ResponseKey
>;

/**
 * One streamed answer as a TanStack query, for whatever takes one: `useSuspenseQuery`, `prefetchQuery`,
 * `useQueries`. `useResponse` is made of it.
 *
 * Retries and waits for the network are the client's, by what is known of each error: the query has none
 * of its own.
 *
 * @throws {TypeError} when `schema` cannot tell its JSON schema, and no `jsonSchema` is given, or when
 * `endpoint` is a name.
 */
export function responseQuery<S extends Schema | undefined = undefined>(
  client: Client,
  options: ResponseQueryOptions<S>,
): ResponseQuery<S> {
  const { model, input, instructions, background, schema } = options;
  const endpoint = checkEndpoint(background?.endpoint ?? options.endpoint ?? chatCompletions);
  const { staleTime = Infinity } = options;
  const shape = schema && (options.jsonSchema ?? jsonSchemaOf(schema));
  const request = { ...(shape && endpoint.format(shape)), ...options.request };
  const watch = background?.watch;
  const about = { model, input, instructions, request };
  const asked = { ...about, endpoint: endpoint.name, background: watch };
  return {
    queryKey: ['nusantara', client.baseURL, 'answer', asked],
    queryFn: (context) => ask(client, { ...options, endpoint, request }, context),
    staleTime: ({ state }) => (state.status === 'error' ? 0 : staleTime),
    structuralSharing: schema ? keepObject : false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    networkMode: 'always',
    ...clientRetries,
  };
}

/** Ends the answer under way at this place of the cache. What had arrived stays. */
export function stopAnswer(cache: QueryClient, queryKey: ResponseKey): void {
  const query = cache.getQueryCache().find({ queryKey, exact: true });
  if (query) underWay.get(query)?.abort();
}

/** What ends the answers under way, by their queries. */
const underWay = new WeakMap<Query, AbortController>();

async function ask<S extends Schema | undefined>(
  client: Client,
  options: ResponseQueryOptions<S>,
  context: QueryFunctionContext<ResponseKey>,
): Promise<Answer<ObjectOf<S>>> {
  const { client: cache, queryKey } = context;
  const { schema, throttle, background } = options;
  const query = cache.getQueryCache().find({ queryKey, exact: true });
  const left = background ? undefined : await settledSignal(context);
  const before = query?.state;
  const stopper = new AbortController();
  if (query) underWay.set(query, stopper);
  const leave = (): void => {
    stopper.abort();
    // A half answer that nobody watches any more is no answer to the next who asks.
    query?.setState({ ...before, fetchStatus: 'idle' });
  };
  left?.addEventListener('abort', leave, { once: true });
  if (left?.aborted) leave();

  function tell(message: Message, wait?: Wait): void {
    if (left?.aborted) return;
    const text = messageText(message);
    cache.setQueryData(queryKey, { text, message, object: schema && readPartialJson(text), wait });
  }

  const { signal } = stopper;
  const asked = { ...options, client, signal, connectivity, pace: throttle, onChange: tell };
  const message = await (background?.ask ?? askOnce)(asked);
  tell(message);
  const text = messageText(message);
  if (message.error) throw message.error;
  const isWhole = schema && message.state !== 'stopped';
  const { object, error } = isWhole ? await checkAnswer(message, schema) : {};
  if (error) throw error;
  return { text, message, object: object as ObjectOf<S>, wait: undefined };
}

/** What TanStack Query knows of the network counts, such as what an app or its devtools say. */
const connectivity: Connectivity = {
  isOnline: () => onlineManager.isOnline() && browserConnectivity.isOnline(),
  subscribe(listener) {
    const unsubscribe = [
      onlineManager.subscribe(listener),
      browserConnectivity.subscribe(listener),
    ];
    return () => unsubscribe.forEach((each) => each());
  },
};

/** Parts of an object that are the same keep their identity. */
function keepObject(before: unknown, after: unknown): unknown {
  const { object } = (before ?? {}) as Partial<Answer>;
  const next = after as Answer;
  return { ...next, object: replaceEqualDeep(object, next.object) };
}
