import type { Contender } from './Contender.ts';

interface Entry {
  readonly name: string;
  /** The package that is measured. */
  readonly module?: string;
  /** Loads it when it is asked for: nobody pays for the modules of another. */
  readonly load: () => Promise<Contender>;
}

/** Every contender by its id. */
export const contenders = {
  'bare-chat': {
    name: 'bare loop',
    load: async () => (await import('./bareLoop.ts')).bareChatLoop,
  },
  'bare-responses': {
    name: 'bare loop',
    load: async () => (await import('./bareLoop.ts')).bareResponsesLoop,
  },
  'kit-chat-batches': {
    name: 'kit, `batches()`',
    load: async () => (await import('./kitEvents.ts')).kitChatBatches,
  },
  'kit-chat-events': {
    name: 'kit, `for await`',
    load: async () => (await import('./kitEvents.ts')).kitChatEvents,
  },
  'kit-responses-batches': {
    name: 'kit, `batches()`',
    load: async () => (await import('./kitEvents.ts')).kitResponsesBatches,
  },
  'kit-responses-events': {
    name: 'kit, `for await`',
    load: async () => (await import('./kitEvents.ts')).kitResponsesEvents,
  },
  'kit-chat-message': {
    name: 'kit, `createChat`',
    load: async () => (await import('./kitMessage.ts')).kitChatMessage,
  },
  'kit-responses-message': {
    name: 'kit, `createChat`',
    load: async () => (await import('./kitMessage.ts')).kitResponsesMessage,
  },
  'openai-chat': {
    name: 'openai',
    module: 'openai',
    load: async () => (await import('./openai.ts')).openaiChat,
  },
  'openai-responses': {
    name: 'openai',
    module: 'openai',
    load: async () => (await import('./openai.ts')).openaiResponses,
  },
  'ai-sdk-provider': {
    name: 'AI SDK, provider alone',
    module: '@ai-sdk/openai-compatible',
    load: async () => (await import('./aiSdk.ts')).aiSdkProvider,
  },
  'ai-sdk-stream-text': {
    name: 'AI SDK, `streamText`',
    module: 'ai',
    load: async () => (await import('./aiSdk.ts')).aiSdkStreamText,
  },
  'ai-sdk-message': {
    name: 'AI SDK, `Chat`',
    module: '@ai-sdk/react',
    load: async () => (await import('./aiSdkMessage.ts')).aiSdkMessage,
  },
  'tanstack-chat': {
    name: 'TanStack AI, `chat`',
    module: '@tanstack/ai',
    load: async () => (await import('./tanstackAi.ts')).tanstackChat,
  },
  'tanstack-message': {
    name: 'TanStack AI, `ChatClient`',
    module: '@tanstack/ai-client',
    load: async () => (await import('./tanstackMessage.ts')).tanstackMessage,
  },
} satisfies Record<string, Entry>;

export type ContenderId = keyof typeof contenders;
