export type { Attachment, AttachmentLimits, AttachmentProblem } from './attachments/Attachment.ts';
export { Chat, type ChatProps } from './chat/Chat.tsx';
export type { ChatAppearance } from './chat/ChatAppearance.ts';
export { ModelPicker, type ModelPickerProps } from './chat/ModelPicker.tsx';
export { ChatWidget, type ChatWidgetProps } from './chat-widget/ChatWidget.tsx';
export type { CommandTools, ComposerCommand } from './composer/Command.ts';
export { Composer } from './composer/Composer.ts';
export type { ComposerProps } from './composer/ComposerView.tsx';
export { type ComposerContextValue, useComposerPart } from './composer/ComposerContext.ts';
export { ErrorBanner } from './error-banner/ErrorBanner.ts';
export type { ErrorBannerProps } from './error-banner/ErrorBannerRoot.tsx';
export type { ErrorCase } from './error-banner/errorCase.ts';
export {
  ConversationList,
  type ConversationListItem,
  type ConversationListProps,
} from './conversation-list/ConversationList.tsx';
export type { ErrorOverride, ErrorOverrides } from './error-banner/ErrorOverrides.ts';
export { ErrorOverridesProvider } from './error-banner/ErrorOverridesProvider.ts';
export { errorReportText } from './error-banner/errorReport.ts';
export { Isolated, type IsolatedProps } from './isolated/Isolated.tsx';
export { en } from './locale/en.ts';
export { id } from './locale/id.ts';
export type { ActionName, Copy, ErrorCopy, ErrorFacts, Locale } from './locale/Locale.ts';
export {
  type LocaleOption,
  LocaleProvider,
  type LocaleProviderProps,
} from './locale/LocaleProvider.tsx';
export { useLocale } from './locale/useLocale.ts';
export { Message } from './message/Message.ts';
export { type MessageContextValue, useMessagePart } from './message/MessageContext.ts';
export type { MessageHandlers, Rating } from './message/MessageHandlers.ts';
export type { MessageProps } from './message/MessageItem.tsx';
export type { MessagePartComponents, MessagePartProps } from './message/MessageParts.tsx';
export type { PartProps, PartRender, RenderedProps } from './part/Part.ts';
export { RequestId, type RequestIdProps } from './request-id/RequestId.tsx';
export { Thread } from './thread/Thread.ts';
export type { ThreadProps } from './thread/ThreadView.tsx';
export { TranscriptMenu, type TranscriptMenuProps } from './transcript/TranscriptMenu.tsx';
export {
  transcriptJSON,
  transcriptMarkdown,
  type TranscriptOptions,
} from './transcript/transcriptMarkdown.ts';
