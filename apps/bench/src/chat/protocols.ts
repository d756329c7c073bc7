/** How a server writes one streamed answer: its events, as text. */
export interface Protocol {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly begin: () => string;
  readonly delta: (text: string) => string;
  readonly end: () => string;
}

const eventStream = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' };
const event = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`;
const done = 'data: [DONE]\n\n';

/** `POST /v1/chat/completions` with `stream: true`. */
const chatCompletions: Protocol = {
  path: '/chat/completions',
  headers: eventStream,
  begin: () => chunk({ role: 'assistant', content: '' }),
  delta: (content) => chunk({ content }),
  end: () => `${chunk({}, 'stop')}${done}`,
};

function chunk(delta: object, finish_reason: string | null = null): string {
  return event({
    id: 'chatcmpl-77aa',
    object: 'chat.completion.chunk',
    created: 1_765_400_100,
    model: 'nusantara-base',
    choices: [{ index: 0, delta, finish_reason }],
  });
}

/** What `toUIMessageStreamResponse` of the AI SDK writes. */
const uiMessages: Protocol = {
  path: '/ui-messages',
  headers: { ...eventStream, 'x-vercel-ai-ui-message-stream': 'v1' },
  begin: () =>
    event({ type: 'start' }) +
    event({ type: 'start-step' }) +
    event({ type: 'text-start', id: 'txt-0' }),
  delta: (delta) => event({ type: 'text-delta', id: 'txt-0', delta }),
  end: () =>
    event({ type: 'text-end', id: 'txt-0' }) +
    event({ type: 'finish-step' }) +
    event({ type: 'finish', finishReason: 'stop' }) +
    done,
};

const messageId = 'message-77aa';
const run = { runId: 'run-77aa', threadId: 'thread-77aa' };

/** What `toServerSentEventsResponse` of TanStack AI writes. */
const agUi: Protocol = {
  path: '/ag-ui',
  headers: eventStream,
  begin: () =>
    event({ type: 'RUN_STARTED', ...run, timestamp: 0 }) +
    event({ type: 'TEXT_MESSAGE_START', messageId, timestamp: 0, role: 'assistant' }),
  delta: (delta) => event({ type: 'TEXT_MESSAGE_CONTENT', messageId, timestamp: 0, delta }),
  end: () =>
    event({ type: 'TEXT_MESSAGE_END', messageId, timestamp: 0 }) +
    event({ type: 'RUN_FINISHED', ...run, timestamp: 0 }),
};

export const protocols = { chatCompletions, uiMessages, agUi } as const;

export type ProtocolName = keyof typeof protocols;
