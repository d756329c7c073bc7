'use client';
import { ChatProvider, useChat, type UseChatOptions } from '@nusantara-ai/react';
import { forwardRef, type Ref } from 'react';
import { ErrorOverridesProvider } from '../error-banner/ErrorOverridesProvider.ts';
import { LocaleProvider } from '../locale/LocaleProvider.tsx';
import type { Part, PartProps } from '../part/Part.ts';
import type { ChatAppearance } from './ChatAppearance.ts';
import { ChatPanel } from './ChatPanel.tsx';
import { splitChatOptions } from './splitChatOptions.ts';

export interface ChatProps
  extends ChatAppearance, UseChatOptions, Omit<PartProps<'section'>, 'children' | 'id' | 'title'> {
  /** Shows a close button, and is called by it. */
  readonly onClose?: (() => void) | undefined;
  /** The textarea of the composer, for moving focus to it. */
  readonly inputRef?: Ref<HTMLTextAreaElement> | undefined;
}

/**
 * A whole chat: header, messages and composer. Renders a `<section>` that fills its container.
 *
 * One of `baseURL`, `client` or `chat` is enough; it needs no provider above it.
 */
export const Chat: Part<ChatProps, HTMLElement> = forwardRef(function Chat(props: ChatProps, ref) {
  const [options, { locale, errors, ...rest }] = splitChatOptions(props);
  const chat = useChat(options);
  const { storageKey = options.id && `nusantara-chat:${options.id}` } = rest;
  let panel = (
    <ChatProvider chat={chat}>
      <ChatPanel {...rest} storageKey={storageKey} ref={ref} />
    </ChatProvider>
  );
  if (errors) panel = <ErrorOverridesProvider value={errors}>{panel}</ErrorOverridesProvider>;
  return locale === undefined ? panel : <LocaleProvider locale={locale}>{panel}</LocaleProvider>;
});
