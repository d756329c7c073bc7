import type { Clock } from '../clock.ts';
import { ConnectionError } from '../http/ConnectionError.ts';
import type { Outcome } from '../createRequestLog.ts';
import type { Ending, Step } from './Step.ts';

export interface StreamBodyOptions {
  readonly clock: Clock;
  readonly tokensPerSecond: number;
  /** One byte per chunk, rather than one record per chunk. */
  readonly byteByByte: boolean;
  /** Aborts when the caller goes away. */
  readonly signal: AbortSignal;
  /** Called once, before the reader can see the end. */
  readonly onEnd: (outcome: Outcome) => void;
}

/**
 * A body that takes the steps one by one, each only when the reader asks for more. It stops as soon as
 * the reader cancels or the signal aborts.
 */
export function streamBody(
  steps: Iterable<Step>,
  options: StreamBodyOptions,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { clock, tokensPerSecond, byteByByte, signal, onEnd } = options;
  const iterator = steps[Symbol.iterator]();
  const encoder = new TextEncoder();
  const gone = new AbortController();
  let outcomeIfLeft: Outcome = 'aborted';
  let queue: Uint8Array<ArrayBuffer>[] = [];
  let next = iterator.next();
  let stopListening: () => void;

  const end = (outcome: Outcome): void => {
    stopListening();
    onEnd(outcome);
    gone.abort();
  };
  const finish = (controller: ReadableStreamDefaultController, ending: Ending): void => {
    if (ending === 'reset') controller.error(new ConnectionError('network error'));
    else controller.close();
    end(ending);
  };

  return new ReadableStream(
    {
      start(controller) {
        const onAbort = (): void => {
          controller.error(signal.reason);
          end(outcomeIfLeft);
        };
        stopListening = () => signal.removeEventListener('abort', onAbort);
        if (signal.aborted) onAbort();
        else signal.addEventListener('abort', onAbort);
      },
      async pull(controller) {
        if (queue.length === 0) {
          const step = next.value as Step | undefined;
          if (step === undefined || step.type === 'stall') return untilAborted(gone.signal);
          if (step.type === 'end') return finish(controller, step.ending);
          const wait = (step.tokens * 1000) / tokensPerSecond;
          if (wait > 0) await clock.sleep(wait, gone.signal);
          if (gone.signal.aborted) return;

          const bytes = encoder.encode(step.text);
          queue = byteByByte ? Array.from(bytes, (byte) => Uint8Array.of(byte)) : [bytes];
          outcomeIfLeft = step.decides ?? outcomeIfLeft;
          next = iterator.next();
        }

        const chunk = queue.shift();
        if (chunk !== undefined) controller.enqueue(chunk);
        const step = next.value as Step | undefined;
        // The end comes with the last chunk, for readers that leave without asking for more. A reset
        // waits until it is asked for, since an error discards what the reader has not yet taken.
        if (queue.length === 0 && step?.type === 'end' && step.ending !== 'reset') {
          finish(controller, step.ending);
        }
      },
      cancel() {
        end(outcomeIfLeft);
      },
    },
    { highWaterMark: 0 },
  );
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
