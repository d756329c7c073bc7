import type { Data } from '../data/own.ts';
import { isData } from '../data/own.ts';
import type { NusantaraError } from '../errors/NusantaraError.ts';
import { headerRequestId } from '../errors/requestId.ts';
import {
  aborted,
  errorFromEvent,
  errorFromThrown,
  interrupted,
  unreadable,
} from '../errors/toError.ts';
import type { Ending, Rules } from '../protocol/Rules.ts';
import {
  createEventDecoder,
  type StreamPosition,
  type StreamRecord,
} from './createEventDecoder.ts';
import { createStreamClock, type StreamClocks } from './createStreamClock.ts';
import type { HttpReply } from './sendRequest.ts';

/** What follows a finished answer (usage, the sentinel) is waited for this long. */
const lingerMs = 2_000;
/** The most text one answer may have, in characters. */
const maxAnswerLength = 16 * 1024 * 1024;
/** A larger chunk is taken in pieces of this many bytes, … */
const pieceBytes = 64 * 1024;
/** … and after so much work on one chunk the page gets its turn. */
const maxBusyMs = 20;

/**
 * A streamed reply. Iterate it once; leaving the loop early closes the request.
 *
 * Iteration ends when the server said that the answer is complete, and throws a
 * {@link NusantaraError} when it did not: a stream that just stops is never taken for a finished one.
 */
export interface EventStream<E> extends AsyncIterable<E> {
  /** The reply's head. Its body belongs to the stream. */
  readonly response: Response;
  /** The server's name for this request. */
  readonly requestId: string | undefined;
  /** From where, and when, a server that can would resume the stream. Moves on as events are read. */
  readonly position: StreamPosition;
  /** The events as they come off the network, those of one chunk together. Iterate it once. */
  batches(): AsyncIterableIterator<readonly E[]>;
  /** Closes the request. What was not read yet is dropped; whoever iterates gets an `AbortedError`. */
  cancel(): Promise<void>;
}

export interface EventStreamOptions {
  readonly reply: HttpReply;
  readonly rules: Rules;
  readonly clocks: StreamClocks;
}

export function createEventStream<E>(options: EventStreamOptions): EventStream<E> {
  const { reply, rules } = options;
  const { response, context, record } = reply;
  const reader = response.body?.getReader();
  const decoder = createEventDecoder();
  const clock = createStreamClock(options.clocks, () => close(interrupted('stalled', context)));
  let ending: Ending = 'open';
  let byteCount = 0;
  let eventCount = 0;
  let answerLength = 0;
  let closing: Promise<void> | undefined;
  /** Why the request was closed, when the answer was not complete. */
  let calledOff: NusantaraError | undefined;

  const abort = (): void => close(errorFromThrown(undefined, context));
  if (reply.ended.aborted) abort();
  else reply.ended.addEventListener('abort', abort);

  /** Closes the request, once. A read that is pending ends at once, whatever the network does. */
  function close(why: NusantaraError): void {
    if (closing) return;
    if (ending === 'open') calledOff = why;
    clock.stop();
    closing = (reader?.cancel() ?? Promise.resolve()).catch(() => undefined);
    reply.close(calledOff);
  }

  async function* batches(): AsyncGenerator<readonly E[]> {
    try {
      let isDone = false;
      while (!isDone) {
        clock.wait();
        const chunk = (await reader?.read())?.value;
        let busySince = clock.heard();
        if (calledOff) throw calledOff;
        isDone = chunk === undefined;
        if (chunk) record.bytes(chunk.length, busySince);
        byteCount += chunk?.length ?? 0;
        // The end of the bytes is a piece, too: it may complete a last record.
        const size = chunk?.length ?? 1;
        for (let at = 0; at < size; at += pieceBytes) {
          if (at > 0 && performance.now() - busySince > maxBusyMs) {
            await new Promise((resolve) => setTimeout(resolve));
            busySince = performance.now();
          }
          const records = chunk ? decoder.push(chunk.subarray(at, at + pieceBytes)) : decoder.end();
          const events: Data[] = [];
          const failure = take(records, events, isDone);
          if (events.length > 0) yield events as unknown as readonly E[];
          if (failure ?? calledOff) throw failure ?? calledOff;
          if (ending === 'closed') return;
        }
      }
      throw earlyEnd();
    } catch (thrown) {
      // Of an answer that was complete already nobody minds how its connection ends.
      if (ending !== 'open') return;
      const failure = errorFromThrown(thrown, context);
      close(failure);
      throw failure;
    } finally {
      close(aborted(context));
    }
  }

  /**
   * Moves the wire events of `records` to `events`, up to the one that closes the stream; or up to
   * one that cannot be taken, which it returns as an error.
   */
  function take(
    records: readonly StreamRecord[],
    events: Data[],
    isTail: boolean,
  ): NusantaraError | undefined {
    /** What reports a failure; what reports it again completes it. */
    const reports: unknown[] = [];
    for (const { name, data } of records) {
      if (data.trim() === '[DONE]') {
        if (reports.length === 0) ending = 'closed';
        break;
      }
      // A relay ends an event that upstream left half-written by this name.
      if (data === '' || name === 'truncated') continue;
      let event: unknown;
      try {
        event = JSON.parse(data);
      } catch {
        // A last event without its blank line counts when it is whole; cut inside its JSON it does not.
        if (isTail || reports.length > 0) break;
        return unreadable('invalid_json', `Event ${eventCount} is not JSON.`, context);
      }
      record.events(1);
      eventCount++;
      if (!isData(event)) continue;
      const reading = rules.read(event, name);
      record.read(reading);
      if (reading.failure !== undefined && ending === 'open') reports.push(reading.failure);
      if (reports.length > 0) continue;
      if (reading.weight > 0) clock.progress();
      answerLength += reading.weight;
      if (answerLength > maxAnswerLength) return tooLarge('answer');
      events.push(event);
      if (reading.ending === 'open') continue;
      ending = reading.ending;
      if (ending === 'closed') break;
      clock.hurry(lingerMs);
    }
    if (reports.length > 0) return errorFromEvent(reports[0], context, reports[1]);
    return decoder.isOverfull ? tooLarge('event') : undefined;
  }

  function tooLarge(what: 'event' | 'answer'): NusantaraError {
    return unreadable(`${what}_too_large`, `The ${what} is larger than 16 MiB.`, context);
  }

  function earlyEnd(): NusantaraError {
    return byteCount === 0 && !response.headers.has('content-type')
      ? unreadable('empty_body', 'The reply has no body.', context)
      : interrupted('early_end', context);
  }

  return {
    response,
    requestId: headerRequestId(response.headers),
    position: decoder.position,
    batches,
    async cancel() {
      close(aborted(context));
      await closing;
    },
    async *[Symbol.asyncIterator]() {
      for await (const events of batches()) yield* events;
    },
  };
}
