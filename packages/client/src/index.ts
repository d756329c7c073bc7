export { type AskOptions, askOnce } from './answer/askOnce.ts';
export { checkAnswer, type Checked } from './answer/checkAnswer.ts';
export { type Background, type BackgroundOptions, inBackground } from './answer/inBackground.ts';
export { readResponse } from './answer/readResponse.ts';
export type { Chats, ChatsState, ChatSummary } from './chats/Chats.ts';
export { type ChatsOptions, createChats } from './chats/createChats.ts';
export { holdLoose } from './chats/holdLoose.ts';
export { forgetChat, namedChats } from './chats/namedChats.ts';
export type { OpenChats } from './chats/OpenChats.ts';
export { searchChats } from './chats/searchChats.ts';
export { applySettings, type ChangingSettings } from './conversation/applySettings.ts';
export type { Chat, ChatSettings, ChatStore, SendOverrides } from './conversation/Chat.ts';
export {
  type Branches,
  type ChatState,
  type ChatStatus,
  isBusy,
  type QueuedMessage,
  selectBranches,
  selectConversation,
  selectError,
  selectMessage,
  selectMessages,
  type Wait,
} from './conversation/ChatState.ts';
export type { StoredConversation } from './conversation/StoredConversation.ts';
export type { Tool, ToolCallContext, Tools } from './conversation/Tool.ts';
export { browserConnectivity, type Connectivity } from './conversation/Connectivity.ts';
export { type ChatOptions, createChat } from './conversation/createChat.ts';
export {
  type CitationPart,
  type FilePart,
  type ImagePart,
  type Message,
  type MessageState,
  messageText,
  type Part,
  type ReasoningPart,
  type RefusalPart,
  type TextPart,
  type Timing,
  type ToolCallPart,
  type ToolCallState,
  type Usage,
} from './conversation/message.ts';
export { newAnswer, newQuestion, type UserInput } from './conversation/newMessage.ts';
export { type Pace, throttled } from './conversation/throttled.ts';
export { watchMessage } from './conversation/watchMessage.ts';
export { readAttachment } from './conversation/readAttachment.ts';
export { type AnswerOptions, streamAnswer } from './conversation/streamAnswer.ts';
export { reduceMessage } from './conversation/reduceMessage.ts';
export type { Ask } from './endpoints/Ask.ts';
export { chatCompletions } from './endpoints/chatCompletions.ts';
export { checkEndpoint, type Endpoint } from './endpoints/Endpoint.ts';
export { responses } from './endpoints/responses.ts';
export {
  AbortedError,
  ApiError,
  AuthenticationError,
  ConnectionError,
  GatewayTimeoutError,
  InsufficientBalanceError,
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServiceUnavailableError,
  StreamInterruptedError,
  TimeoutError,
  UnreadableReplyError,
} from './errors/errors.ts';
export {
  type ErrorDetails,
  type ErrorReport,
  isNusantaraError,
  NusantaraError,
} from './errors/NusantaraError.ts';
export { reviveError } from './errors/reviveError.ts';
export { type SerializedError, serializeError } from './errors/serializeError.ts';
export type { ErrorKind, ErrorType, Limit, LimitName, RequestIdSource } from './errors/types.ts';
export { createChatDeltas } from './protocol/createChatDeltas.ts';
export { createResponsesDeltas } from './protocol/createResponsesDeltas.ts';
export type { Delta, DeltaReader } from './protocol/Delta.ts';
export { maxWaitMs, retryDelay, type RetryOptions } from './retry/retryDelay.ts';
export type { ChatStorage } from './storage/ChatStorage.ts';
export { type IndexedDBOptions, indexedDBStorage } from './storage/indexedDBStorage.ts';
export { memoryStorage } from './storage/memoryStorage.ts';
export { persistChat, type PersistOptions } from './storage/persistChat.ts';
export type { PersistedChat, PersistNotice, PersistState } from './storage/PersistedChat.ts';
export { webStorage, type WebStorageArea } from './storage/webStorage.ts';
export { defineTool, type ToolDefinition, type TypedTool } from './structured/defineTool.ts';
export type { AsJson } from './structured/Json.ts';
export { readPartialJson } from './structured/readPartialJson.ts';
export { readToolCalls, type ToolCallOf } from './structured/readToolCalls.ts';
export {
  type DeepPartial,
  type JsonSchema,
  jsonSchemaOf,
  type Schema,
  type SchemaInput,
  type SchemaOutput,
} from './structured/Schema.ts';
export {
  type CallOptions,
  type Client,
  type ClientOptions,
  createClient,
  type WithRequestId,
} from './transport/createClient.ts';
export type { StreamPosition } from './transport/createEventDecoder.ts';
export type { Observer, RequestFacts } from './transport/createObservers.ts';
export {
  type LogEntry,
  type RequestLog,
  requestLog,
  type RequestLogOptions,
} from './transport/requestLog.ts';
export type { EventStream } from './transport/EventStream.ts';
export type * from './wire/index.ts';
