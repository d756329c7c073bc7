import type { EventSourceMessage } from 'eventsource-parser';
import type { Data } from '../data/own.ts';
import { isData, ownString } from '../data/own.ts';
import { errorFromEvent, errorFromThrown, interrupted, unreadable } from '../errors/toError.ts';
import { headerRequestId } from '../errors/requestId.ts';
import type { Ending, Rules } from '../protocol/Rules.ts';
import { createEventDecoder, EventTooLargeError } from './createEventDecoder.ts';
import { createStreamClock, type StreamClocks } from './createStreamClock.ts';

/** What follows a finished answer (usage, the sentinel) is waited for this long. */
const lingerMs = 2_000;

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
  /** The events as they come off the network, those of one chunk together. Iterate it once. */
  batches(): AsyncIterableIterator<readonly E[]>;
  /** Closes the request. What was not read yet is dropped. */
  cancel(): Promise<void>;
}

export interface EventStreamOptions {
  readonly response: Response;
  readonly rules: Rules;
  readonly clocks: StreamClocks;
  readonly signal: AbortSignal | undefined;
  readonly attempt: number;
  /** Called once, when the request is closed. */
  readonly onClose: () => void;
}

export function createEventStream<E>(options: EventStreamOptions): EventStream<E> {
  const { response, rules, signal, attempt } = options;
  const context = { response, signal, attempt };
  const reader = response.body!.getReader();
  let closed = false;
  // Not every `fetch` that people bring ends its body when the signal fires.
  const abort = (): void => void close();
  signal?.addEventListener('abort', abort, { once: true });

  async function close(): Promise<void> {
    if (closed) return;
    closed = true;
    signal?.removeEventListener('abort', abort);
    await reader.cancel().catch(() => undefined);
    options.onClose();
  }

  async function* batches(): AsyncGenerator<readonly E[]> {
    const decoder = createEventDecoder();
    const clock = createStreamClock(options.clocks, () => interrupted('stalled', context));
    const seen = { ending: 'open' as Ending, events: 0 };

    /** The wire events in `messages`, up to the one that closes the stream or cannot be taken. */
    function take(messages: EventSourceMessage[]): { events: Data[]; failure?: unknown } {
      const events: Data[] = [];
      for (const { event: name, data } of messages) {
        if (data.trim() === '[DONE]') {
          seen.ending = 'closed';
          break;
        }
        // A relay ends an event that upstream left half-written by this name.
        if (data === '' || name === 'truncated') continue;
        let event: unknown;
        try {
          event = JSON.parse(data);
        } catch (cause) {
          const reason = `Event ${seen.events} of the reply is not JSON.`;
          return { events, failure: unreadable('invalid_json', reason, { ...context, cause }) };
        }
        seen.events++;
        if (!isData(event)) continue;
        const reported = rules.failure(event);
        if (reported !== undefined && seen.ending === 'open') {
          return { events, failure: errorFromEvent(reported, context) };
        }
        events.push(event);
        seen.ending = later(seen.ending, rules.ending(event));
        if (seen.ending === 'closed') break;
      }
      return { events };
    }

    try {
      while (seen.ending !== 'closed') {
        const { done, value } = await clock.race(reader.read());
        const messages = done ? atEnd(decoder.end()) : decoder.push(value);
        const { events, failure } = take(messages);
        if (events.some(carriesSomething)) clock.progress();
        if (seen.ending === 'answered') clock.hurry(lingerMs);
        if (events.length > 0) yield events as unknown as readonly E[];
        if (failure !== undefined) throw failure;
        if (!done) continue;
        if (seen.ending === 'open') throw interrupted('early_end', context);
        break;
      }
    } catch (thrown) {
      // The answer was complete already: how its connection ends is nobody's concern.
      if (seen.ending === 'open') throw streamError(thrown, context);
    } finally {
      clock.stop();
      await close();
    }
  }

  return {
    response,
    requestId: headerRequestId(response.headers),
    batches,
    cancel: close,
    async *[Symbol.asyncIterator]() {
      for await (const events of batches()) yield* events;
    },
  };
}

function later(one: Ending, other: Ending): Ending {
  return other === 'open' ? one : other;
}

/** A last event without its blank line counts when it is whole; cut inside its JSON it does not. */
function atEnd(messages: EventSourceMessage[]): EventSourceMessage[] {
  return messages.filter(({ data }) => data.trim() === '[DONE]' || isJson(data));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function carriesSomething(event: Data): boolean {
  return ownString(event, 'type') !== 'keepalive';
}

function streamError(thrown: unknown, context: Parameters<typeof errorFromThrown>[1]): unknown {
  return thrown instanceof EventTooLargeError
    ? unreadable('event_too_large', 'One event of the reply is larger than 16 MiB.', context)
    : errorFromThrown(thrown, context);
}
