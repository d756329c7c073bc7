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
import { createEventDecoder, type StreamPosition } from './createEventDecoder.ts';
import { createStreamClock, type StreamClocks } from './createStreamClock.ts';
import type { HttpReply } from './sendRequest.ts';
import { parseJson } from './parseJson.ts';
import { readAnswer } from './readAnswer.ts';
import { singly } from './singly.ts';

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
  const decoder = createEventDecoder(take, () => void (failure ??= tooLarge('event')));
  const clock = createStreamClock(options.clocks, () => close(interrupted('stalled', context)));
  /** What the bytes at hand have brought so far. */
  let events: Data[] = [];
  /** Events that report a failure: the first says it, the second completes it. */
  const reports: unknown[] = [];
  let failure: NusantaraError | undefined;
  let ending: Ending = 'open';
  let isEmpty = true;
  let isTail = false;
  let eventCount = 0;
  let answerLength = 0;
  let closing: Promise<void> | undefined;

  const abort = (): void => close();
  if (reply.ended.aborted) abort();
  else reply.ended.addEventListener('abort', abort);

  /** Closes the request, once. A read that is pending ends at once, whatever the network does. */
  function close(why?: NusantaraError): void {
    if (closing) return;
    if (ending === 'open') failure ??= why ?? aborted(context);
    clock.stop();
    closing = (reader?.cancel() ?? Promise.resolve()).catch(() => undefined);
    record.events(eventCount);
    reply.close(failure);
  }

  async function* batches(): AsyncGenerator<readonly E[]> {
    try {
      while (!isTail) {
        clock.wait();
        const chunk = (await reader?.read())?.value;
        let busySince = clock.heard();
        if (failure) throw failure;
        // The end of the bytes is a piece, too: it may complete a last record.
        isTail = chunk === undefined;
        const size = chunk?.length ?? 1;
        if (chunk) record.bytes(size, busySince);
        isEmpty &&= isTail || size === 0;
        for (let at = 0; at < size; at += pieceBytes) {
          if (at > 0 && performance.now() - busySince > maxBusyMs) {
            await new Promise((resolve) => setTimeout(resolve));
            busySince = performance.now();
          }
          events = [];
          if (!chunk) end();
          else decoder.push(size > pieceBytes ? chunk.subarray(at, at + pieceBytes) : chunk);
          if (events.length > 0) yield events as unknown as readonly E[];
          if (failure) throw failure as NusantaraError;
          if (ending === 'closed') return;
        }
      }
      throw earlyEnd();
    } catch (thrown) {
      // Of an answer that was complete already nobody minds how its connection ends.
      if (ending !== 'open') return;
      failure = errorFromThrown(thrown, context);
      throw failure;
    } finally {
      close();
    }
  }

  /** The last record; or a JSON document that was sent in the name of a stream, or under no name. */
  function end(): void {
    decoder.end();
    const document = parseJson(decoder.document());
    if (document !== undefined) takeEvent('', readAnswer(document, rules, context));
    if (document !== undefined && !failure) ending = 'closed';
  }

  /** Takes one record; after what ends the stream, none. */
  function take(name: string, data: string): void {
    const isOver = ending === 'closed' || (failure && reports.length === 0);
    const word = data.trim();
    if (isOver || word === '' || name === 'truncated') return;
    if (word === '[DONE]') {
      if (!failure) ending = 'closed';
      return;
    }
    const event = parseJson(word);
    // A last event without its blank line counts when it is whole; cut inside its JSON it does not.
    if (event === undefined && isTail) return;
    if (event === undefined) {
      failure ??= unreadable('invalid_json', `Event ${eventCount} is not JSON.`, context);
      return;
    }
    eventCount++;
    if (isData(event)) takeEvent(name, event);
  }

  function takeEvent(name: string, said: Data): void {
    const isNameless = rules.isNamed && name !== '' && !Object.hasOwn(said, 'type');
    const event = isNameless ? { ...said, type: name } : said;
    const reading = rules.read(event, name);
    if (reading.failure !== undefined && ending === 'open') {
      reports.push(reading.failure);
      failure = errorFromEvent(reports[0], context, reports[1]);
    }
    if (failure) return;
    if (reading.weight > 0) clock.progress();
    answerLength += reading.weight;
    if (answerLength > maxAnswerLength) failure = tooLarge('answer');
    else events.push(event);
    if (reading.ending === 'open') return;
    ending = reading.ending;
    if (ending === 'answered') clock.hurry(lingerMs);
  }

  function tooLarge(what: 'event' | 'answer'): NusantaraError {
    return unreadable(`${what}_too_large`, `The ${what} is larger than 16 MiB.`, context);
  }

  function earlyEnd(): NusantaraError {
    return isEmpty && !response.headers.has('content-type')
      ? unreadable('empty_body', 'The reply has no body.', context)
      : interrupted('early_end', context);
  }

  return {
    response,
    requestId: headerRequestId(response.headers),
    position: decoder.position,
    batches,
    async cancel() {
      close();
      await closing;
    },
    [Symbol.asyncIterator]: () => singly(batches()),
  };
}
