export interface ProbeOptions {
  readonly baseURL: string;
  readonly fetch: typeof fetch;
  readonly apiKey?: string | undefined;
  /** The page that would ask. */
  readonly origin: string;
  readonly timeoutMs: number;
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
}

export interface Question {
  readonly method?: 'GET' | 'POST' | 'OPTIONS';
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Leave the key out. */
  readonly anonymous?: boolean;
}

/** What came back, to the end of it. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** When each chunk arrived, in milliseconds from the request. */
  readonly arrivals: readonly number[];
  /** How the body ended: by itself, by a broken connection, or not within the time given. */
  readonly end: 'complete' | 'broken' | 'late';
}

/** Sends one request to a path below the base; resolves with the reply, or with why there is none. */
export type Probe = (path: string, question?: Question) => Promise<Reply | string>;

/** How long a body may go on after its sentinel. */
const afterDoneMs = 1000;

export function createProbe(options: ProbeOptions): Probe {
  const { baseURL, fetch, apiKey, origin, timeoutMs, now } = options;

  return async (path, { method = 'GET', body, headers, anonymous = false } = {}) => {
    const start = now();
    const stop = new AbortController();
    let timer = setTimeout(() => stop.abort(), timeoutMs);
    try {
      const response = await fetch(baseURL + path, {
        method,
        redirect: 'manual',
        signal: stop.signal,
        headers: {
          origin,
          ...(body && { 'content-type': 'application/json' }),
          ...(apiKey !== undefined &&
            !anonymous &&
            method !== 'OPTIONS' && { authorization: `Bearer ${apiKey}` }),
          ...headers,
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const onText = (text: string): void => {
        if (!text.includes('[DONE]')) return;
        clearTimeout(timer);
        timer = setTimeout(() => stop.abort(), Math.min(afterDoneMs, timeoutMs));
      };
      const read = await readBody(response, () => now() - start, onText);
      const end = read.isWhole ? 'complete' : stop.signal.aborted ? 'late' : 'broken';
      return { status: response.status, headers: response.headers, ...read, end };
    } catch (error) {
      if (stop.signal.aborted) return `no reply within ${timeoutMs} ms`;
      return describe(error);
    } finally {
      clearTimeout(timer);
    }
  };
}

async function readBody(
  response: Response,
  elapsed: () => number,
  onText: (text: string) => void,
): Promise<{ text: string; arrivals: number[]; isWhole: boolean }> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const arrivals: number[] = [];
  let text = '';
  const reader = response.body?.getReader();
  try {
    for (;;) {
      const read = await reader?.read();
      if (!read || read.done) return { text: text + decoder.decode(), arrivals, isWhole: true };
      text += decoder.decode(read.value, { stream: true });
      arrivals.push(elapsed());
      onText(text.slice(-64));
    }
  } catch {
    return { text, arrivals, isWhole: false };
  }
}

// What `fetch` says itself is "fetch failed"; the reason is in the cause.
function describe(error: unknown): string {
  const { message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}
