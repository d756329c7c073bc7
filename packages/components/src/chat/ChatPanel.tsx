'use client';
import type { UseChatOptions } from '@nusantara-ai/react';
import { forwardRef, useCallback, useId, useRef } from 'react';
import { ComposerView } from '../composer/ComposerView.tsx';
import { useLocale } from '../locale/useLocale.ts';
import type { Part } from '../part/Part.ts';
import { useMergedRef } from '../part/useMergedRef.ts';
import { usePart } from '../part/usePart.ts';
import { ThreadView } from '../thread/ThreadView.tsx';
import type { ChatProps } from './Chat.tsx';
import { ChatHeader } from './ChatHeader.tsx';
import { splitAppearance } from './splitAppearance.ts';

type ChatPanelProps = Omit<ChatProps, keyof UseChatOptions | 'locale' | 'errors'>;

const noModels: readonly string[] = [];

/** Header, messages and composer of the conversation around it. Renders a `<section>`. */
export const ChatPanel: Part<ChatPanelProps, HTMLElement> = forwardRef(
  function ChatPanel(props, ref) {
    const [appearance, { onClose, inputRef, ...rest }] = splitAppearance(props);
    const { title, greeting, suggestions, models = noModels, theme, density } = appearance;
    const { attachments, commands, onFeedback, headerActions, storageKey } = appearance;
    const { code, chat: words } = useLocale();
    const titleId = useId();
    const input = useRef<HTMLTextAreaElement>(null);
    const modelSelect = useRef<HTMLSelectElement>(null);
    const mergedInput = useMergedRef(input, inputRef);
    const chooseModel = useCallback(() => modelSelect.current?.focus(), []);

    return usePart('section', rest, ref, {
      className: 'nusantara-chat',
      'aria-labelledby': titleId,
      lang: code,
      'data-nusantara-theme': theme,
      'data-nusantara-density': density,
      children: (
        <>
          <ChatHeader
            {...{ title, titleId, models, onClose }}
            modelRef={modelSelect}
            onNewChat={() => input.current?.focus()}
          >
            {headerActions}
          </ChatHeader>
          <button
            type="button"
            className="nusantara-skip nusantara-button"
            onClick={() => input.current?.focus()}
          >
            {words.skip}
          </button>
          <ThreadView
            {...{ greeting, suggestions, onFeedback }}
            onChooseModel={models.length > 1 ? chooseModel : undefined}
          />
          <ComposerView
            {...{ attachments, commands }}
            draftKey={storageKey && `${storageKey}:draft`}
            inputRef={mergedInput}
          />
        </>
      ),
    });
  },
);
