import { messageText, type Chat } from '@nusantara-ai/client';
import { ChatProvider, useChatError, useChatState, useMessage, useWait } from '@nusantara-ai/react';
import type { ReactElement } from 'react';
import { ErrorBanner } from '../src/error-banner/ErrorBanner.ts';

/** The banner that a conversation calls for now, with its real actions. */
export function LiveBanner({ chat }: { readonly chat: Chat }): ReactElement {
  return (
    <ChatProvider chat={chat}>
      <Banner chat={chat} />
    </ChatProvider>
  );
}

function Banner({ chat }: { readonly chat: Chat }): ReactElement | null {
  const error = useChatError();
  const wait = useWait();
  const last = useMessage(useChatState((state) => state.messageIds.at(-1) ?? ''));
  if (!error) return null;
  return (
    <ErrorBanner
      error={error}
      wait={wait}
      kept={last !== undefined && messageText(last) !== ''}
      model={last?.model}
      onRetry={() => void chat.retry()}
      onTryNow={() => chat.tryNow()}
      onCancel={() => void chat.stop()}
      onContinue={() => void chat.continueAnswer()}
      onEdit={() => void chat.clear()}
      onNewChat={() => void chat.clear()}
      onChooseModel={() => chat.setModel('nusantara-base')}
    />
  );
}
