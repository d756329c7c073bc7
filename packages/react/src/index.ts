export { ChatProvider, type ChatProviderProps, useChatContext } from './ChatProvider.tsx';
export { type ClientSource, useClient } from './ClientContext.ts';
export { NusantaraProvider, type NusantaraProviderProps } from './NusantaraProvider.tsx';
export {
  type Answer,
  type ObjectOf,
  type PartialOf,
  type ResponseKey,
  type ResponseQuery,
  responseQuery,
  type ResponseQueryOptions,
} from './responseQuery.ts';
export { useChat, type UseChatOptions } from './useChat.ts';
export { type ChatsResult, useChats, type UseChatsOptions } from './useChats.ts';
export { useCountdown } from './useCountdown.ts';
export {
  useBranches,
  useChatError,
  useChatState,
  useChatStatus,
  useDraft,
  useMessage,
  useMessageIds,
  useMessages,
  useWait,
} from './useChatState.ts';
export {
  type ChatProgress,
  type ChatStream,
  useChatStream,
  type UseChatStreamOptions,
} from './useChatStream.ts';
export { modelsQuery, useModels, type UseModelsOptions } from './useModels.ts';
export { useRequestLog } from './useRequestLog.ts';
export {
  type ResponseProgress,
  type ResponseResult,
  useResponse,
  type UseResponseOptions,
} from './useResponse.ts';
export {
  storedResponseQuery,
  type StoredResponseResult,
  useStoredResponse,
  type UseStoredResponseOptions,
} from './useStoredResponse.ts';
