import type { Clock } from '../clock.ts';
import { ConnectionError } from '../http/ConnectionError.ts';
import type { Outcome } from '../createRequestLog.ts';
import type { Step } from './Step.ts';

export interface StreamBodyOptions {
  readonly clock: Clock;
  /** Aborts when the caller goes away. */
  readonly signal: AbortSignal;
  /** Called once, before the reader can see the end. */
  readonly onEnd: (outcome: Outcome) => void;
}

type End = Extract<Step, { type: 'end' }>;

/**
 * A body that takes the steps one by one, each only when the reader asks for more. It stops as soon as
 * the reader cancels or the signal aborts.
 */
export function streamBody(
  steps: Iterable<Step>,
  options: StreamBodyOptions,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { clock, signal, onEnd } = options;
  const iterator = steps[Symbol.iterator]();
  const gone = new AbortController();
  let outcomeIfLeft: Outcome = 'aborted';
  let next = take(iterator);
  let stopListening: () => void;

  const end = (outcome: Outcome): void => {
    stopListening();
    onEnd(outcome);
    gone.abort();
  };
  const finish = (controller: ReadableStreamDefaultController, { ending, hard }: End): void => {
    if (ending === 'reset') controller.error(new ConnectionError('network error', { hard }));
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
        while (next.type === 'wait') {
          if (next.ms === Infinity) return untilAborted(gone.signal);
          if (next.ms > 0) await clock.sleep(next.ms, gone.signal);
          if (gone.signal.aborted) return;
          next = take(iterator);
        }
        if (next.type === 'end') return finish(controller, next);

        const { bytes, decides } = next;
        outcomeIfLeft = decides ?? outcomeIfLeft;
        next = take(iterator);
        controller.enqueue(bytes);
        // The end comes with the last chunk, for readers that leave without asking for more. A reset
        // waits until it is asked for, since an error discards what the reader has not yet taken.
        if (next.type === 'end' && next.ending !== 'reset') finish(controller, next);
      },
      cancel() {
        end(outcomeIfLeft);
      },
    },
    { highWaterMark: 0 },
  );
}

const take = (steps: Iterator<Step>): Step => {
  const { done, value } = steps.next();
  return done === true ? { type: 'end', ending: 'complete' } : value;
};

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
