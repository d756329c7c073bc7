import {
  createChat,
  createClient,
  type Chat,
  type ChatOptions,
  type ClientOptions,
} from '@nusantara-ai/client';
import { createEmulator, type Emulator, type EmulatorOptions } from '@nusantara-ai/emulator';

/** A real conversation, and the server at its other end. */
export interface TestChat {
  readonly chat: Chat;
  readonly emulator: Emulator;
}

export interface TestChatOptions
  extends
    EmulatorOptions,
    Partial<Omit<ChatOptions, 'client'>>,
    Pick<ClientOptions, 'idleTimeoutMs'> {
  /** In place of the emulator's. */
  readonly fetch?: typeof globalThis.fetch;
}

/** A conversation with an emulator in this process. */
export function createTestChat(options: TestChatOptions = {}): TestChat {
  const emulator = createEmulator(options);
  const client = createClient({
    baseURL: 'http://localhost/v1',
    apiKey: 'sk-test',
    dangerouslyAllowBrowser: true,
    fetch: options.fetch ?? emulator.fetch,
    ...(options.idleTimeoutMs !== undefined && { idleTimeoutMs: options.idleTimeoutMs }),
  });
  const chat = createChat({ model: 'nusantara-base', random: () => 0, ...options, client });
  return { chat, emulator };
}
