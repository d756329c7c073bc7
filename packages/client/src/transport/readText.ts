import { setTimer } from './setTimer.ts';

export interface ReadTextOptions {
  /** What is beyond is not read. */
  readonly maxBytes: number;
  /** When to give up. */
  readonly maxMs: number;
  /** Aborting it ends the reading. */
  readonly signal: AbortSignal | undefined;
  /** Called for each chunk with its size. */
  readonly onBytes: (count: number) => void;
}

/** A body as text, and whether that is all of it. */
export interface BodyText {
  readonly text: string;
  /** `false` when the limits, the signal or the network ended it early. */
  readonly isWhole: boolean;
  /** What the network threw. */
  readonly cause?: unknown;
}

/** Reads a body within limits, and cancels the rest. Never rejects: what came is all there is. */
export async function readText(response: Response, options: ReadTextOptions): Promise<BodyText> {
  // Some bring a `fetch` whose replies have no streams.
  if (!response.body) return { text: await response.text(), isWhole: true };
  const { maxBytes, maxMs, signal, onBytes } = options;
  const reader = response.body.getReader();
  const utf8 = new TextDecoder();
  let text = '';
  let bytes = 0;
  let isGivenUp = false;
  // Cancelling ends a pending read at once.
  const giveUp = (): void => {
    isGivenUp = true;
    void reader.cancel().catch(() => undefined);
  };
  const timer = setTimer(giveUp, maxMs);
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    while (bytes < maxBytes) {
      const { done, value } = await reader.read();
      if (done) return { text: text + utf8.decode(), isWhole: !isGivenUp };
      onBytes(value.length);
      const taken = value.subarray(0, maxBytes - bytes);
      bytes += taken.length;
      text += utf8.decode(taken, { stream: true });
    }
    return { text, isWhole: false };
  } catch (cause) {
    return { text, isWhole: false, cause };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
    giveUp();
  }
}
