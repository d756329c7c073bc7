import { createTestChat, type TestChat, type TestChatOptions } from './createTestChat.ts';

export interface Loaded {
  readonly session: TestChat;
}

/** A story's loader: a conversation, begun with `prompt` when there is one. */
export function conversation(
  options: TestChatOptions = {},
  prompt?: string,
): () => Promise<Record<string, unknown>> {
  return async () => {
    const session = createTestChat({ tokensPerSecond: 400, ...options });
    if (prompt !== undefined) void session.chat.send(prompt);
    return { session };
  };
}

/** What the loader made. */
export function sessionOf(loaded: Record<string, unknown>): TestChat {
  return loaded['session'] as TestChat;
}
