import type { HttpReply } from './sendRequest.ts';
import { setTimer } from './setTimer.ts';

/** A body as text, as far as it came. */
export interface BodyText {
  readonly text: string;
  /** Why it is not whole: a limit or the signal, or the network. */
  readonly end?: 'stalled' | 'connection_reset';
  /** What the network threw. */
  readonly cause?: unknown;
}

/**
 * Reads the body of a reply: so many bytes, for so many milliseconds; the rest is cancelled. Never
 * rejects: what came is all there is.
 */
export async function readText(
  { response, whenCalledOff, arrived }: HttpReply,
  maxBytes: number,
  maxMs: number,
): Promise<BodyText> {
  // Some bring a `fetch` whose replies have no streams.
  if (!response.body) return { text: await response.text() };
  const reader = response.body.getReader();
  const utf8 = new TextDecoder();
  let text = '';
  let bytes = 0;
  let isGivenUp = false;
  // Cancelling ends a pending read at once.
  const giveUp = (): void => {
    isGivenUp = true;
    reader.cancel().catch(() => undefined);
  };
  const timer = setTimer(giveUp, maxMs);
  whenCalledOff(giveUp);
  try {
    while (bytes < maxBytes) {
      const { value } = await reader.read();
      if (!value) break;
      arrived(value.length);
      text += utf8.decode(value.subarray(0, maxBytes - bytes), { stream: true });
      bytes += value.length;
    }
    const isCut = isGivenUp || bytes >= maxBytes;
    return isCut ? { text, end: 'stalled' } : { text: text + utf8.decode() };
  } catch (cause) {
    return { text, end: 'connection_reset', cause };
  } finally {
    clearTimeout(timer);
    giveUp();
  }
}
