import { createChat, createClient, type Chat, type ChatOptions } from '@nusantara-ai/client';
import { createEmulator, type Emulator, type EmulatorOptions } from '@nusantara-ai/emulator';

/** A real conversation with an emulator in this process. */
export function createTestChat(
  emulatorOptions: EmulatorOptions = {},
  chatOptions: Partial<ChatOptions> = {},
): { chat: Chat; emulator: Emulator } {
  const emulator = createEmulator(emulatorOptions);
  const client = createClient({
    baseURL: 'http://localhost/v1',
    apiKey: 'sk-test',
    dangerouslyAllowBrowser: true,
    fetch: emulator.fetch,
  });
  const chat = createChat({ client, model: 'nusantara-base', random: () => 0, ...chatOptions });
  return { chat, emulator };
}
