export { Chat, type ChatAppearance, type ChatProps } from './chat/Chat.tsx';
export { ChatWidget, type ChatWidgetProps } from './chat-widget/ChatWidget.tsx';
export { Composer, type ComposerProps } from './composer/Composer.tsx';
export { ErrorBanner, type ErrorBannerProps } from './error-banner/ErrorBanner.tsx';
export type { ErrorCase } from './error-banner/errorCase.ts';
export { errorReportText } from './error-banner/errorReport.ts';
export { en } from './locale/en.ts';
export { id } from './locale/id.ts';
export type { ActionName, Copy, ErrorCopy, ErrorFacts, Locale } from './locale/Locale.ts';
export {
  type LocaleOption,
  LocaleProvider,
  type LocaleProviderProps,
  useLocale,
} from './locale/LocaleProvider.tsx';
export { Message, type MessageProps } from './message/Message.tsx';
export { RequestId, type RequestIdProps } from './request-id/RequestId.tsx';
export { Thread, type ThreadProps } from './thread/Thread.tsx';
