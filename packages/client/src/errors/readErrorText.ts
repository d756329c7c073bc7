const maxBytes = 64 * 1024;
const maxMs = 10_000;

/**
 * The body of a failed reply as text: at most 64 KiB and 10 seconds of it, the rest is cancelled.
 * Never rejects: what cannot be read is left out, since the status alone says enough.
 */
export async function readErrorText(response: Response): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const timer = setTimeout(() => void reader.cancel().catch(() => undefined), maxMs);
  let text = '';
  let bytes = 0;
  try {
    while (bytes < maxBytes) {
      const { done, value } = await reader.read();
      if (done) break;
      const taken = value.subarray(0, maxBytes - bytes);
      bytes += taken.length;
      text += decoder.decode(taken, { stream: true });
    }
  } catch {
    // A reset in the middle of an error body: the part that came is all there is.
  } finally {
    clearTimeout(timer);
    void reader.cancel().catch(() => undefined);
  }
  return text;
}
