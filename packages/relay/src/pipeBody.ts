import { trackEventPosition } from './eventPosition.ts';
import { interruptedEvent } from './interruptedEvent.ts';
import type { ByteMask } from './maskKey.ts';
import type { RelayLogEntry } from './options.ts';

const KEEP_ALIVE = new TextEncoder().encode(': keep-alive\n\n');

export interface PipeOptions {
  readonly isEventStream: boolean;
  readonly mask: ByteMask;
  readonly requestId: string;
  readonly keepAliveMs: number;
  readonly idleTimeoutMs: number;
  /** Ends the request to the API. */
  readonly abort: () => void;
  /** Called once, when the body has ended in whatever way. */
  readonly onEnd: (outcome: RelayLogEntry['outcome']) => void;
}

type Step =
  | { readonly type: 'chunk'; readonly bytes: Uint8Array }
  | { readonly type: 'end' }
  | { readonly type: 'failed' }
  | { readonly type: 'quiet' };

/**
 * `body`, byte for byte and only as fast as it is read. Nothing is taken from the API before the
 * reader asks, so a slow reader slows the API and no answer gathers here.
 *
 * An event stream also gets comment lines while it is quiet, and an error event if it breaks off;
 * any other body that breaks off ends in an error, never as if it were whole.
 */
export function pipeBody(
  body: ReadableStream<Uint8Array>,
  options: PipeOptions,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const bytes = passedBytes(reader, options);
  let readerClock: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  const end = (outcome: RelayLogEntry['outcome']) => {
    if (isOver) return;
    isOver = true;
    clearTimeout(readerClock);
    if (outcome !== 'complete') {
      options.abort();
      reader.cancel().catch(() => {});
    }
    options.onEnd(outcome);
  };
  const awaitReader = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    readerClock = setTimeout(() => {
      end('cancelled');
      controller.error(new Error('Nobody read the answer for too long.'));
    }, options.idleTimeoutMs);
  };

  return new ReadableStream<Uint8Array>(
    {
      start: awaitReader,
      async pull(controller) {
        clearTimeout(readerClock);
        try {
          const next = await bytes.next();
          if (isOver) return;
          if (!next.done) {
            controller.enqueue(next.value);
            awaitReader(controller);
            return;
          }
          controller.close();
          end(next.value);
        } catch (error) {
          if (!isOver) controller.error(error);
          end('interrupted');
        }
      },
      cancel: () => end('cancelled'),
    },
    { highWaterMark: 0 },
  );
}

async function* passedBytes(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  options: PipeOptions,
): AsyncGenerator<Uint8Array, 'complete' | 'interrupted'> {
  const { isEventStream, mask, keepAliveMs, idleTimeoutMs } = options;
  const nextStep = readSteps(reader);
  const position = trackEventPosition();
  let quietMs = 0;

  for (;;) {
    const waitMs = Math.min(isEventStream ? keepAliveMs : idleTimeoutMs, idleTimeoutMs - quietMs);
    const step = await nextStep(waitMs);

    if (step.type === 'chunk') {
      quietMs = 0;
      const bytes = mask.write(step.bytes);
      position.see(bytes);
      if (bytes.length > 0) yield bytes;
      continue;
    }
    if (step.type === 'quiet') {
      quietMs += waitMs;
      if (quietMs < idleTimeoutMs) {
        if (position.current === 'between-events') yield KEEP_ALIVE;
        continue;
      }
      options.abort();
    }

    const held = mask.end();
    position.see(held);
    if (held.length > 0) yield held;
    if (step.type === 'end') return 'complete';
    if (!isEventStream) throw new Error('The API broke off its answer.');
    yield new TextEncoder().encode(interruptedEvent(position.current, options.requestId));
    return 'interrupted';
  }
}

/** Reads one chunk at a time, and can say in between that none has come. */
function readSteps(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): (quietAfterMs: number) => Promise<Step> {
  let reading: Promise<Step> | undefined;

  return async (quietAfterMs) => {
    reading ??= reader.read().then(
      ({ done, value }) => (done ? { type: 'end' } : { type: 'chunk', bytes: value }),
      () => ({ type: 'failed' }),
    );
    let clock: ReturnType<typeof setTimeout> | undefined;
    const quiet = new Promise<Step>((resolve) => {
      clock = setTimeout(resolve, quietAfterMs, { type: 'quiet' });
    });
    const step = await Promise.race([reading, quiet]);
    clearTimeout(clock);
    if (step.type !== 'quiet') reading = undefined;
    return step;
  };
}
