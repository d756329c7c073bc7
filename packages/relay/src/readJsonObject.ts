import { Refusal } from './Refusal.ts';

/** Deeper than any tool schema in use, and far from the depth that overflows a serialiser's stack. */
const MAX_DEPTH = 256;

/** A request body: plain data, not yet any shape of the API. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The request's body as plain data. Reading stops at the limit, whatever the length header says.
 *
 * @throws {Refusal} when the body is too large, too slow, not JSON, not an object or too deep.
 */
export async function readJsonObject(
  request: Request,
  limits: { readonly maxBytes: number; readonly timeoutMs: number },
): Promise<JsonObject> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > limits.maxBytes) throw new Refusal('relay_body_too_large');
  if (!request.body) throw new Refusal('relay_invalid_body');

  const value = parse(await readBytes(request.body, limits.maxBytes, limits.timeoutMs));
  if (!isObject(value) || isDeeperThan(value, MAX_DEPTH)) throw new Refusal('relay_invalid_body');
  return value;
}

async function readBytes(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  timeoutMs: number,
): Promise<Uint8Array[]> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  let isLate = false;
  const cancel = () => void reader.cancel().catch(() => {});
  const clock = setTimeout(() => {
    isLate = true;
    cancel();
  }, timeoutMs);

  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (isLate) throw new Refusal('relay_body_timeout');
      if (done) return chunks;
      bytes += value.byteLength;
      if (bytes > maxBytes) throw new Refusal('relay_body_too_large');
      chunks.push(value);
    }
  } finally {
    clearTimeout(clock);
    cancel();
  }
}

function parse(chunks: readonly Uint8Array[]): unknown {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const text = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
    return JSON.parse(text + decoder.decode());
  } catch {
    throw new Refusal('relay_invalid_body');
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  return Object.values(value).some((child) => isDeeperThan(child, depth - 1));
}
