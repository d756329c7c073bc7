import { type Data, isData, own } from '../data/own.ts';
import type { NusantaraError } from '../errors/NusantaraError.ts';
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
import { pause } from './pause.ts';
import { readDocument } from './readDocument.ts';
import { singly } from './singly.ts';

/** What follows a finished answer (usage, the sentinel) is waited for this long. */
const lingerMs = 2_000;
/** … and the second word on a failure that was only half told this long. */
const secondWordMs = 500;
/** The most text one event or one answer may have, in characters. */
const maxLength = 16 * 1024 * 1024;
/** A larger chunk is taken in pieces of this many bytes … */
const pieceBytes = 128 * 1024;
/** … and after so many milliseconds of that the page gets its turn. */
const turnMs = 8;

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

/** Reads the answer of `reply` event by event; of one that came as a `document`, that as its one event. */
export function createEventStream<E>(
  reply: HttpReply,
  rules: Rules,
  clocks: StreamClocks,
  document?: object,
): EventStream<E> {
  const { response, facts } = reply;
  const reader = document ? undefined : response.body?.getReader();
  const decoder = createEventDecoder(take);
  const clock = createStreamClock(clocks, () => close(interrupted('stalled', reply)));
  /** What the bytes at hand have brought so far. */
  let events: Data[] = [];
  /** Events that report a failure: the first says it, the second completes it. */
  const reports: unknown[] = [];
  let failure: NusantaraError | undefined;
  let ending: Ending = 'open';
  let isOver = false;
  let isTail = false;
  let answerLength = 0;
  let chunk: Uint8Array | undefined;
  let size = 0;
  /** How many of its bytes have been taken, and since when the page waits for its turn. */
  let taken = 0;
  let begun = 0;
  let closing: Promise<void> | undefined;

  reply.whenCalledOff(close);

  /** Closes the request, once. A read that is pending ends at once, whatever the network does. */
  function close(why?: NusantaraError): void {
    clock.stop();
    events = [];
    if (closing) return;
    if (ending === 'open') failure ??= why ?? aborted(reply);
    closing = (reader?.cancel() ?? Promise.resolve()).catch(() => undefined);
    reply.close(failure);
  }

  /**
   * The events of the next bytes that bring any. No generator: engines hold on to those, with all that is
   * in their scope, long after they are done.
   */
  async function next(): Promise<IteratorResult<readonly E[], undefined>> {
    try {
      for (;;) {
        if (failure && (isTail || isTold())) throw failure;
        if (ending === 'closed') break;
        clock.resume();
        if (taken >= size) {
          if (isTail) throw interrupted('early_end', reply);
          chunk = (await reader?.read())?.value;
          begun = clock.heard();
          if (failure && (closing || isTold())) throw failure;
          // The end of the bytes is a piece, too: it may complete a last record.
          isTail = chunk === undefined;
          size = chunk?.length ?? 1;
          taken = 0;
        } else if (performance.now() - begun > turnMs) {
          await pause(0);
          begun = clock.heard();
        }
        events = [];
        const piece = size > pieceBytes ? chunk?.subarray(taken, taken + pieceBytes) : chunk;
        taken += pieceBytes;
        if (decoder.push(piece) > maxLength) failure ??= unreadable('event_too_large', reply);
        if (isTail) {
          const isNothing = facts.bytes === 0 && !response.headers.has('content-type');
          if (isNothing) failure ??= unreadable('empty_body', reply);
          takeDocument();
        }
        if (piece) reply.arrived(piece.length);
        if (events.length > 0) {
          clock.pause();
          return { done: false, value: events as unknown as readonly E[] };
        }
      }
    } catch (thrown) {
      // Of an answer that was complete already nobody minds how its connection ends.
      if (ending === 'open') {
        if (reports.length === 0) failure = errorFromThrown(thrown, reply);
        close();
        throw failure;
      }
    }
    close();
    return { done: true, value: undefined };
  }

  /** Nothing more is to come of a failure. One without code or id may be told again by its response. */
  function isTold(): boolean {
    const isHalf = rules.isNamed && reports.length === 1 && !(failure?.code && failure.requestId);
    return !isHalf || isOver;
  }

  /** Takes the one JSON document that was sent in the name of a stream, or under no name. */
  function takeDocument(): void {
    const answer = document ?? parseJson(decoder.document());
    if (answer === undefined || failure) return;
    takeEvent('', readDocument(answer, reply, rules));
    if (!failure) ending = 'closed';
  }

  /** Takes one record; after what ends the stream, or breaks it, none. */
  function take(name: string, data: string): void {
    const text = data.trim();
    if (isOver || (failure && isTold()) || text === '' || name === 'truncated') return;
    if (text === '[DONE]') {
      isOver = true;
      if (!failure) ending = 'closed';
      return;
    }
    const event = parseJson(text);
    if (event === undefined) {
      // A last event without its blank line counts when it is whole; cut inside its JSON it does not.
      if (!isTail)
        failure ??= unreadable('invalid_json', reply, `Event ${facts.events} is not JSON.`);
      return;
    }
    facts.events++;
    if (isData(event)) takeEvent(name, event);
  }

  function takeEvent(name: string, said: Data): void {
    const isNameless = rules.isNamed && name && !said.type;
    const event = isNameless ? { ...said, type: name } : said;
    const reading = rules.read(event, name);
    if (reading.weight >= 1) facts.isAnswering = true;
    facts.usage = event.usage ?? own(event.response, 'usage') ?? facts.usage;
    if (reading.failure && ending === 'open') {
      reports.push(reading.failure);
      failure = errorFromEvent(reports[0], reply, reports[1]);
      clock.hurry(secondWordMs);
    }
    if (failure) return;
    if (reading.weight > 0) clock.progress();
    answerLength += reading.weight;
    if (answerLength > maxLength) failure = unreadable('answer_too_large', reply);
    else events.push(event);
    if (reading.ending === 'open') return;
    ending = reading.ending;
    isOver = ending === 'closed';
    if (ending === 'answered') clock.hurry(lingerMs);
  }

  async function cancel(): Promise<void> {
    close();
    await closing;
  }

  const batches: AsyncIterableIterator<readonly E[]> = {
    next,
    return: async () => ({ done: true, value: await cancel() }),
    [Symbol.asyncIterator]: () => batches,
  };

  return {
    response,
    requestId: facts.requestId,
    position: decoder.position,
    batches: () => batches,
    cancel,
    [Symbol.asyncIterator]: () => singly(batches),
  };
}
