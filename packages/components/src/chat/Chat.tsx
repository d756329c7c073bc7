'use client';
import { ChatProvider, useChat, useChatContext, type UseChatOptions } from '@nusantara-ai/react';
import {
  forwardRef,
  useCallback,
  useId,
  useRef,
  type ComponentPropsWithoutRef,
  type Ref,
} from 'react';
import { Composer } from '../composer/Composer.tsx';
import { IconButton } from '../icon-button/IconButton.tsx';
import { CloseIcon, MarkIcon, NewChatIcon } from '../icons/icons.tsx';
import { LocaleProvider, useLocale, type LocaleOption } from '../locale/LocaleProvider.tsx';
import { classes, useMergedRef, type Part } from '../part.ts';
import { Thread } from '../thread/Thread.tsx';
import { ModelName } from './ModelName.tsx';
import { splitChatOptions } from './splitChatOptions.ts';

const noModels: readonly string[] = [];

/** What a chat looks like and says, apart from the conversation. */
export interface ChatAppearance {
  /** @default the locale's "Assistant" */
  readonly title?: string | undefined;
  /** Shown while there is no message. */
  readonly greeting?: string | undefined;
  /** Questions to begin with, sent as they stand. */
  readonly suggestions?: readonly string[] | undefined;
  /** The models a person may choose from; with none, the model is only named. */
  readonly models?: readonly string[] | undefined;
  /** @default that of the `<LocaleProvider>` above, else English */
  readonly locale?: LocaleOption | undefined;
  /** @default what an element above says with `data-nusantara-theme`, else what the system prefers */
  readonly theme?: 'light' | 'dark' | 'auto' | undefined;
}

export interface ChatProps
  extends
    ChatAppearance,
    UseChatOptions,
    Omit<ComponentPropsWithoutRef<'section'>, 'children' | 'id' | 'title'> {
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
export const Chat: Part<ChatProps, HTMLElement> = forwardRef(function Chat(props, ref) {
  const [options, { locale, ...rest }] = splitChatOptions(props);
  const chat = useChat(options);
  const panel = (
    <ChatProvider chat={chat}>
      <ChatPanel {...rest} ref={ref} />
    </ChatProvider>
  );
  return locale === undefined ? panel : <LocaleProvider locale={locale}>{panel}</LocaleProvider>;
});

type ChatPanelProps = Omit<ChatProps, keyof UseChatOptions | 'locale'>;

const ChatPanel: Part<ChatPanelProps, HTMLElement> = forwardRef(function ChatPanel(
  { title, greeting, suggestions, models = noModels, theme, onClose, inputRef, className, ...rest },
  ref,
) {
  const { code, chat: words } = useLocale();
  const chat = useChatContext();
  const titleId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const modelSelect = useRef<HTMLSelectElement>(null);

  const chooseModel = useCallback(() => modelSelect.current?.focus(), []);
  const handleNewChat = (): void => {
    void chat.clear();
    input.current?.focus();
  };

  return (
    <section
      aria-labelledby={titleId}
      lang={code}
      {...rest}
      ref={ref}
      className={classes('nusantara-chat', className)}
      data-nusantara-theme={theme}
    >
      <header className="nusantara-header">
        <span className="nusantara-mark">
          <MarkIcon />
        </span>
        <div className="nusantara-header-words">
          <h2 className="nusantara-title" id={titleId}>
            {title ?? words.title}
          </h2>
          <ModelName models={models} ref={modelSelect} />
        </div>
        <IconButton label={words.newChat} icon={NewChatIcon} onClick={handleNewChat} />
        {onClose && <IconButton label={words.close} icon={CloseIcon} onClick={onClose} />}
      </header>
      <Thread
        greeting={greeting}
        suggestions={suggestions}
        onChooseModel={models.length > 1 ? chooseModel : undefined}
      />
      <Composer inputRef={useMergedRef(input, inputRef)} />
    </section>
  );
});
