'use client';

import {
  type Message,
  NusantaraError,
  type Schema,
  type UserInput,
  type Wait,
} from '@nusantara-ai/client';
import { isCancelledError, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type ClientSource, useClient } from './ClientContext.ts';
import {
  type Answer,
  type ObjectOf,
  type PartialOf,
  responseQuery,
  type ResponseQueryOptions,
  stopAnswer,
} from './responseQuery.ts';
import { useQueryCache } from './useQueryCache.ts';

export interface UseResponseOptions<S extends Schema | undefined = undefined>
  extends ClientSource, Omit<ResponseQueryOptions<S>, 'input'> {
  /** The question. Without one nothing is asked until `generate`. */
  readonly input?: string | UserInput | undefined;
  /** @default true */
  readonly enabled?: boolean | undefined;
  /**
   * Whether a failure is thrown while rendering, for the nearest error boundary.
   * @default false
   */
  readonly throwOnError?: boolean | ((error: NusantaraError) => boolean) | undefined;
}

/** How far an answer is, and what there is of it. */
export type ResponseProgress<S extends Schema | undefined> =
  | {
      /** `idle`: nothing asked. `pending`: nothing back yet; `wait` while a retry is due. */
      readonly status: 'idle' | 'pending';
      readonly message: Message | undefined;
      readonly object: undefined;
      readonly error: undefined;
      readonly wait: Wait | undefined;
    }
  | {
      readonly status: 'streaming' | 'stopped';
      readonly message: Message;
      readonly object: PartialOf<S>;
      readonly error: undefined;
      readonly wait: Wait | undefined;
    }
  | {
      readonly status: 'success';
      readonly message: Message;
      readonly object: ObjectOf<S>;
      readonly error: undefined;
      readonly wait: undefined;
    }
  | {
      readonly status: 'error';
      readonly message: Message | undefined;
      readonly object: PartialOf<S>;
      readonly error: NusantaraError;
      readonly wait: undefined;
    };

interface ResponseBase<S extends Schema | undefined> {
  /** The text so far. */
  readonly text: string;
  /** The server's name for the last request. */
  readonly requestId: string | undefined;
  /** Asks this, or the same again; resolves with the finished answer. Rejects as the request fails. */
  generate(input?: string | UserInput): Promise<Answer<ObjectOf<S>>>;
  /** Ends the answer; what had arrived stays. */
  stop(): void;
}

/** One answer to one input. `status` tells what there is of it. */
export type ResponseResult<S extends Schema | undefined = undefined> = ResponseBase<S> &
  ResponseProgress<S>;

/**
 * One streamed answer to one input, as a query: cached, shared between views that ask the same, and
 * closed when the last of them goes.
 *
 * @example
 * const { text, status } = useResponse({ model, input: 'Summarise this page: …' });
 *
 * @example
 * const { object } = useResponse({ model, input, schema: z.object({ title: z.string() }) });
 */
export function useResponse<S extends Schema | undefined = undefined>(
  options: UseResponseOptions<S>,
): ResponseResult<S> {
  const client = useClient(options);
  const cache = useQueryCache(client);
  const { enabled = true, throwOnError = false, input: given } = options;
  const [asked, setAsked] = useState<Asked>();
  // What `generate` asked counts until the view itself asks something else.
  const input = asked && asked.insteadOf === given ? asked.input : given;
  const query = responseQuery(client, { ...options, input: input ?? '' });
  const { data, error, fetchStatus } = useQuery(
    { ...query, enabled: enabled && input !== undefined, throwOnError },
    cache,
  );

  const latest = useRef({ options, input, queryKey: query.queryKey });
  useEffect(() => {
    latest.current = { options, input, queryKey: query.queryKey };
  });

  const generate = useCallback(
    async (next?: string | UserInput): Promise<Answer<ObjectOf<S>>> => {
      const { options, input } = latest.current;
      const question = next ?? input;
      if (question === undefined) {
        throw new TypeError('generate() needs an input: none was given before.');
      }
      setAsked({ insteadOf: options.input, input: question });
      const wanted = responseQuery(client, { ...options, input: question });
      try {
        return await cache.fetchQuery({ ...wanted, staleTime: 0 });
      } catch (cause) {
        if (!isCancelledError(cause)) throw cause;
        const message = 'Its views asked something else, or have gone.';
        throw new NusantaraError({ type: 'aborted', kind: 'aborted', message, cause });
      }
    },
    [client, cache],
  );
  const stop = useCallback(() => stopAnswer(cache, latest.current.queryKey), [cache]);

  return useMemo(() => {
    const progress = {
      status: statusOf(data, error, fetchStatus !== 'idle', input !== undefined),
      message: data?.message,
      object: data?.object,
      error: error ?? undefined,
      wait: data?.wait,
    } as ResponseProgress<S>;
    const requestId = error?.requestId ?? data?.message.requestIds.at(-1);
    return { text: data?.text ?? '', requestId, generate, stop, ...progress };
  }, [data, error, fetchStatus, input, generate, stop]);
}

interface Asked {
  readonly input: string | UserInput;
  /** The view's own question at that time. */
  readonly insteadOf: string | UserInput | undefined;
}

function statusOf(
  data: Answer | undefined,
  error: NusantaraError | null,
  isFetching: boolean,
  isAsked: boolean,
): ResponseProgress<undefined>['status'] {
  if (isFetching) return data && data.message.parts.length > 0 ? 'streaming' : 'pending';
  if (error) return 'error';
  if (data) return data.message.state === 'stopped' ? 'stopped' : 'success';
  return isAsked ? 'pending' : 'idle';
}
