/** A `fetch` whose reply the test sends piece by piece. */
export function scriptedReply(init: ResponseInit = {}) {
  let body!: ReadableStreamDefaultController<Uint8Array>;
  let isCancelled = false;
  const requests: Request[] = [];
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => void (body = controller),
    cancel: () => void (isCancelled = true),
  });

  return {
    fetch: (async (input, options) => {
      requests.push(new Request(input, { ...options, body: options?.body ?? null }));
      return new Response(stream, {
        ...init,
        headers: {
          'content-type': 'text/event-stream',
          'x-request-id': 'req_scripted',
          ...(init.headers as Record<string, string>),
        },
      });
    }) as typeof globalThis.fetch,
    requests,
    /** Sends raw text as one chunk. */
    write: (text: string) => body.enqueue(encoder.encode(text)),
    /** Sends these bytes as one chunk. */
    bytes: (chunk: Uint8Array) => body.enqueue(chunk),
    /** Sends one event. */
    send: (event: unknown) => body.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`)),
    say: (content: string) =>
      body.enqueue(
        encoder.encode(`data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`),
      ),
    end: () => body.close(),
    reset: () => body.error(new TypeError('terminated')),
    get isCancelled() {
      return isCancelled;
    },
  };
}

/** A `fetch` that gives these replies in turn, the last one for ever. */
export function repliesInTurn(...replies: (() => Response | Promise<Response>)[]) {
  const requests: { url: string; init: RequestInit | undefined }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    requests.push({ url: input as string, init });
    return replies[Math.min(requests.length, replies.length) - 1]!();
  };
  return { fetch, requests };
}

/** A finished answer of these words, as chat completions stream it. */
export function answer(...words: string[]): () => Response {
  const chunks = words.map((content) => ({ choices: [{ index: 0, delta: { content } }] }));
  const events = [...chunks, { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }];
  const text = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
  return () =>
    new Response(`${text}data: [DONE]\n\n`, {
      headers: { 'content-type': 'text/event-stream', 'x-request-id': 'req_answer' },
    });
}

/** An error reply in the documented envelope. */
export function refusal(
  status: number,
  error: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): () => Response {
  return () => Response.json({ error: { message: 'No.', ...error } }, { status, headers });
}
