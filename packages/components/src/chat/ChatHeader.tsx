'use client';
import { useChatContext } from '@nusantara-ai/react';
import type { ReactElement, ReactNode, Ref } from 'react';
import { IconButton } from '../icon-button/IconButton.tsx';
import { CloseIcon, MarkIcon, NewChatIcon } from '../icons/icons.tsx';
import { useLocale } from '../locale/useLocale.ts';
import { ModelPicker } from './ModelPicker.tsx';

interface ChatHeaderProps {
  readonly title: string | undefined;
  readonly titleId: string;
  readonly models: readonly string[];
  readonly modelRef: Ref<HTMLSelectElement>;
  /** The conversation is empty now. */
  readonly onNewChat: () => void;
  readonly onClose: (() => void) | undefined;
  readonly children: ReactNode;
}

/** Who answers, and what can be done about the whole conversation. Renders a `<header>`. */
export function ChatHeader(props: ChatHeaderProps): ReactElement {
  const { title, titleId, models, modelRef, onNewChat, onClose, children } = props;
  const { chat: words } = useLocale();
  const chat = useChatContext();
  const handleNewChat = (): void => {
    void chat.clear();
    onNewChat();
  };

  return (
    <header className="nusantara-header">
      <span className="nusantara-mark">
        <MarkIcon />
      </span>
      <div className="nusantara-header-words">
        <h2 className="nusantara-title" id={titleId}>
          {title ?? words.title}
        </h2>
        <ModelPicker models={models} ref={modelRef} />
      </div>
      {children}
      <IconButton label={words.newChat} icon={NewChatIcon} onClick={handleNewChat} />
      {onClose && <IconButton label={words.close} icon={CloseIcon} onClick={onClose} />}
    </header>
  );
}
