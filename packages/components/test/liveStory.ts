import { createTestChat, type TestChat, type TestChatOptions } from './createTestChat.ts';

export interface Loaded {
  readonly session: TestChat;
}

/** The toolbar's word about the network; empty leaves it to the story. */
interface Globals {
  readonly scenario?: string;
  readonly speed?: string;
}

/** A story's loader: a conversation, begun with `prompt` when there is one. */
export function conversation(
  options: TestChatOptions = {},
  prompt?: string,
): (context?: { readonly globals?: Globals }) => Promise<Record<string, unknown>> {
  return async ({ globals: { scenario, speed } = {} } = {}) => {
    const session = createTestChat({
      tokensPerSecond: 400,
      ...options,
      ...(scenario && { fault: scenario }),
      ...(speed && { tokensPerSecond: Number(speed) }),
    });
    if (prompt !== undefined) void session.chat.send(prompt);
    return { session };
  };
}

/** What the loader made. */
export function sessionOf(loaded: Record<string, unknown>): TestChat {
  return loaded['session'] as TestChat;
}
