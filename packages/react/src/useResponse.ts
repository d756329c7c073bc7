'use client';

import {
  type Client,
  type Endpoint,
  type Message,
  messageText,
  newAnswer,
  newQuestion,
  type NusantaraError,
  retryDelay,
  streamAnswer,
} from '@nusantara-ai/client';
import {
  hashKey,
  type QueryClient,
  type QueryFunctionContext,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { type ClientSource, useClient } from './ClientContext.ts';
import { settled } from './settled.ts';

export interface UseResponseOptions extends ClientSource {
  readonly model: string;
  /** The question. Without one nothing is asked until `generate`. */
  readonly input?: string | undefined;
  /** @default 'responses' */
  readonly endpoint?: Endpoint | undefined;
  /** The system prompt. */
  readonly instructions?: string | undefined;
  /** Further fields of the request body, sent as they are. */
  readonly request?: Readonly<Record<string, unknown>> | undefined;
  /** @default true */
  readonly enabled?: boolean | undefined;
  /**
   * How often a request that failed before anything was shown is made again.
   * @default 2
   */
  readonly maxRetries?: number | undefined;
  /**
   * How long an answer is good for, in milliseconds, before a new view asks again.
   * @default Infinity
   */
  readonly staleTime?: number | undefined;
}

/** One answer to one input. */
export interface ResponseResult {
  /** The text so far. */
  readonly text: string;
  /** The answer so far: its state, parts, request ids, usage. `undefined` until the reply begins. */
  readonly message: Message | undefined;
  /** `idle`: nothing asked. `pending`: nothing back yet. Then as the answer goes. */
  readonly status: 'idle' | 'pending' | 'streaming' | 'success' | 'error';
  readonly error: NusantaraError | undefined;
  /** The server's name for the last request. */
  readonly requestId: string | undefined;
  /** Asks this, or the same again; resolves with the finished answer. Rejects as the request fails. */
  generate(input?: string): Promise<Message>;
  /** Ends the answer; what had arrived stays. */
  stop(): void;
}

/**
 * One streamed answer to one input, as a query: cached, shared between views that ask the same, and
 * closed when the last of them goes.
 *
 * @example
 * const { text, status } = useResponse({ model, input: 'Summarise this page: …' });
 */
export function useResponse(options: UseResponseOptions): ResponseResult {
  const client = useClient(options);
  const queryClient = useQueryClient();
  const { endpoint = 'responses', enabled = true, staleTime = Infinity } = options;
  const { model, instructions, request, maxRetries = 2 } = options;
  const [asked, setAsked] = useState<string | undefined>();
  const input = asked ?? options.input;

  const queryOptions = useCallback(
    (question: string) => {
      const queryKey: ResponseKey = [
        'nusantara',
        client.baseURL,
        'answer',
        { endpoint, model, instructions, request, input: question },
      ];
      return {
        queryKey,
        queryFn: (context: QueryFunctionContext<ResponseKey>) => streamIntoCache(client, context),
        retry: (failures: number, error: NusantaraError) =>
          !hasParts(queryClient.getQueryData(queryKey)) &&
          retryDelay(error, failures + 1, { maxRetries }) !== undefined,
        retryDelay: (failures: number, error: NusantaraError) =>
          retryDelay(error, failures + 1, { maxRetries }) ?? 0,
      };
    },
    [client, queryClient, endpoint, model, instructions, request, maxRetries],
  );

  const { data, error, fetchStatus } = useQuery<Message, NusantaraError, Message, ResponseKey>({
    ...queryOptions(input ?? ''),
    enabled: enabled && input !== undefined,
    staleTime,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

  const generate = useCallback(
    (next?: string) => {
      const question = next ?? input;
      if (question === undefined) {
        return Promise.reject(new TypeError('generate() needs an input: none was given before.'));
      }
      setAsked(question);
      return queryClient.fetchQuery({ ...queryOptions(question), staleTime: 0 });
    },
    [queryClient, queryOptions, input],
  );

  const stop = useCallback(() => {
    if (input !== undefined) stopAnswer(queryClient, queryOptions(input).queryKey);
  }, [queryClient, queryOptions, input]);

  return useMemo(
    () => ({
      text: data ? messageText(data) : '',
      message: data,
      status: statusOf(data, error, fetchStatus !== 'idle', input !== undefined),
      error: error ?? undefined,
      requestId: error?.requestId ?? data?.requestIds.at(-1),
      generate,
      stop,
    }),
    [data, error, fetchStatus, input, generate, stop],
  );
}

type ResponseKey = readonly [
  'nusantara',
  string,
  'answer',
  {
    endpoint: Endpoint;
    model: string;
    instructions: string | undefined;
    request: Readonly<Record<string, unknown>> | undefined;
    input: string;
  },
];

/** Answers under way, by their place in the cache, so that a person can stop them. */
const underWay = new WeakMap<QueryClient, Map<string, AbortController>>();

async function streamIntoCache(
  client: Client,
  context: QueryFunctionContext<ResponseKey>,
): Promise<Message> {
  const { queryKey, client: queryClient } = context;
  const { endpoint, model, instructions, request, input } = queryKey[3];
  const controllers = underWay.get(queryClient) ?? new Map<string, AbortController>();
  underWay.set(queryClient, controllers);
  const controller = new AbortController();
  controllers.set(hashKey(queryKey), controller);

  await settled();
  const leave = (): void => controller.abort();
  context.signal.addEventListener('abort', leave, { once: true });

  const { signal } = controller;
  let message = newAnswer(model);
  queryClient.setQueryData(queryKey, message);
  try {
    const grown = streamAnswer({
      client,
      endpoint,
      model,
      instructions,
      request,
      messages: [newQuestion(input)],
      answer: message,
      call: { signal, maxRetries: 0 },
    });
    for await (const next of grown) {
      message = next;
      queryClient.setQueryData(queryKey, message);
    }
  } catch (thrown) {
    // A person's stop is an answer too: what there is of it.
    if (signal.aborted && !context.signal.aborted) return { ...message, state: 'stopped' };
    const error = thrown as NusantaraError;
    const isCutOff = error.type === 'stream_interrupted' && message.parts.length > 0;
    queryClient.setQueryData(queryKey, {
      ...message,
      state: isCutOff ? 'interrupted' : 'failed',
      error,
    });
    throw error;
  } finally {
    context.signal.removeEventListener('abort', leave);
    if (controllers.get(hashKey(queryKey)) === controller) controllers.delete(hashKey(queryKey));
  }
  return message;
}

function stopAnswer(queryClient: QueryClient, queryKey: ResponseKey): void {
  underWay.get(queryClient)?.get(hashKey(queryKey))?.abort();
}

function hasParts(message: Message | undefined): boolean {
  return message !== undefined && message.parts.length > 0;
}

function statusOf(
  message: Message | undefined,
  error: NusantaraError | null,
  isFetching: boolean,
  isAsked: boolean,
): ResponseResult['status'] {
  if (isFetching) return hasParts(message) ? 'streaming' : 'pending';
  if (error) return 'error';
  if (message) return 'success';
  return isAsked ? 'pending' : 'idle';
}
