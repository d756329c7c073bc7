import { errorFromThrown } from '../errors/toError.ts';
import { createChatDeltas } from '../protocol/createChatDeltas.ts';
import { createResponsesDeltas } from '../protocol/createResponsesDeltas.ts';
import type { Delta, DeltaReader } from '../protocol/Delta.ts';
import type { CallOptions, Client } from '../transport/createClient.ts';
import type { EventStream } from '../transport/EventStream.ts';
import type { Endpoint } from './ChatState.ts';
import { createContinuation } from './createContinuation.ts';
import type { Part } from './message.ts';
import { type Ask, writeChatRequest, writeResponsesRequest } from './writeRequest.ts';

export interface AnswerRequest {
  readonly client: Client;
  readonly endpoint: Endpoint;
  readonly ask: Ask;
  readonly call: CallOptions;
  /** What there is of the answer already, when it is being continued. */
  readonly kept: readonly Part[];
}

export interface AnswerStream {
  readonly requestId: string | undefined;
  /** The deltas of each chunk together. After this nobody knows which endpoint it was. */
  readonly deltas: AsyncIterable<readonly Delta[]>;
}

/** Asks, and reads the reply as deltas. */
export async function openAnswer(request: AnswerRequest): Promise<AnswerStream> {
  const { client, ask, call, kept } = request;
  const [events, reader] =
    request.endpoint === 'responses'
      ? [await client.responses.create(writeResponsesRequest(ask), call), createResponsesDeltas()]
      : [await client.chat.completions.create(writeChatRequest(ask), call), createChatDeltas()];
  return { requestId: events.requestId, deltas: readDeltas(events, reader, kept, call.signal) };
}

async function* readDeltas(
  events: EventStream<unknown>,
  reader: DeltaReader,
  kept: readonly Part[],
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly Delta[]> {
  const continuation = kept.length > 0 ? createContinuation(kept) : undefined;
  const place = (deltas: Delta[]): Delta[] =>
    continuation ? deltas.flatMap(continuation.push) : deltas;
  let failure: { readonly thrown: unknown } | undefined;
  try {
    for await (const batch of events.batches()) {
      // What nobody had read when somebody said stop came too late.
      if (signal?.aborted) break;
      yield place(batch.flatMap((event) => reader.push(event)));
    }
  } catch (thrown) {
    failure = { thrown };
  }
  // Also when the stream broke or was stopped: what was held back had arrived, and nothing that
  // arrived is lost.
  yield [...place(reader.end()), ...(continuation?.end() ?? [])];
  if (failure) throw failure.thrown;
  if (signal?.aborted) throw errorFromThrown(signal.reason, { signal });
}
