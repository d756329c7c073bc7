'use client';

export { ChatProvider, type ChatProviderProps, useChatContext } from './ChatProvider.tsx';
export { type ClientSource, useClient } from './ClientContext.ts';
export { NusantaraProvider, type NusantaraProviderProps } from './NusantaraProvider.tsx';
export { useChat, type UseChatOptions } from './useChat.ts';
export {
  useChatError,
  useChatState,
  useChatStatus,
  useMessage,
  useMessageIds,
  useMessages,
  useWait,
} from './useChatState.ts';
export { type ChatStream, useChatStream } from './useChatStream.ts';
export { useModels, type UseModelsOptions } from './useModels.ts';
export { useRequestLog } from './useRequestLog.ts';
export { type ResponseResult, useResponse, type UseResponseOptions } from './useResponse.ts';
