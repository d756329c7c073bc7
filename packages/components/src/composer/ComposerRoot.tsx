'use client';
import { isBusy, messageText, type Chat } from '@nusantara-ai/client';
import { useChatContext, useChatState } from '@nusantara-ai/react';
import {
  forwardRef,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type DragEvent,
  type FormEvent,
} from 'react';
import type { AttachmentLimits } from '../attachments/Attachment.ts';
import { toParts } from '../attachments/toParts.ts';
import { useAttachments } from '../attachments/useAttachments.ts';
import type { Part, PartProps } from '../part/Part.ts';
import { usePart } from '../part/usePart.ts';
import type { ComposerCommand } from './Command.ts';
import { ComposerContext, type ComposerContextValue } from './ComposerContext.ts';
import { useCommands } from './useCommands.ts';
import { useStoredDraft } from './useStoredDraft.ts';

export interface ComposerRootProps extends PartProps<'form'> {
  /**
   * Whether pictures and files may be attached, and which.
   * @default true
   */
  readonly attachments?: boolean | AttachmentLimits | undefined;
  /** What is offered when a message begins with a slash. */
  readonly commands?: readonly ComposerCommand[] | undefined;
  /** Where the browser keeps what is being typed, so that it outlives the page. */
  readonly draftKey?: string | undefined;
}

/**
 * Where the person writes. Renders a `<form>`; needs a `<ChatProvider>` above it.
 *
 * The text is the conversation's draft: it outlives this element. While an answer is under way nothing
 * is sent, the text stays, and that is said. Files may be dropped anywhere on it.
 *
 * `data-state`: "ready" | "busy". `data-dragging`: present while files are held above it.
 */
export const ComposerRoot: Part<ComposerRootProps, HTMLFormElement> = forwardRef(
  function ComposerRoot({ attachments: wanted = true, commands, draftKey, ...rest }, ref) {
    const chat = useChatContext();
    const text = useChatState((state) => state.draft);
    const busy = useChatState((state) => isBusy(state.status));
    const limits = wanted === true ? {} : wanted || undefined;
    const attachments = useAttachments(limits);
    /** The text that could not be sent, for as long as it stands. */
    const [refused, setRefused] = useState<string>();
    const [isDragging, setDragging] = useState(false);
    const input = useRef<HTMLTextAreaElement>(null);
    const sendButton = useRef<HTMLButtonElement>(null);
    const hintId = useId();
    useStoredDraft(chat, draftKey);

    // The button that stopped the answer is off as soon as it means "send" again: its focus goes on.
    useLayoutEffect(() => {
      if (busy) return;
      const root = input.current?.getRootNode() as Document | ShadowRoot | undefined;
      const active = root?.activeElement;
      if (active && active === sendButton.current) input.current?.focus();
    }, [busy]);

    const send = async (): Promise<void> => {
      const draft = chat.store.getState().draft;
      if (attachments.isReading) return;
      if (draft.trim() === '' && attachments.list.length === 0) return;
      chat.setDraft('');
      const taken = attachments.take();
      const isSent = await chat.send(
        taken.length === 0 ? draft : { text: draft, attachments: toParts(taken) },
      );
      if (isSent) return;
      // Refused: it is as good as never sent, unless the person has begun another.
      if (chat.store.getState().draft === '') chat.setDraft(draft);
      if (taken.length > 0) attachments.restore(taken);
      setRefused(draft);
    };

    const list = useCommands(text, commands, {
      setText: (next) => {
        chat.setDraft(next);
        input.current?.focus();
      },
      send: (next) => void chat.send(next),
    });

    const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
      limits !== undefined && [...dataTransfer.types].includes('Files');
    const element = usePart('form', rest, ref, {
      className: 'nusantara-composer',
      'data-state': busy ? 'busy' : 'ready',
      'data-dragging': isDragging ? '' : undefined,
      onSubmit: (event: FormEvent) => {
        event.preventDefault();
        void send();
      },
      onDragOver: (event: DragEvent) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setDragging(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDragging(false);
      },
      onDrop: (event: DragEvent) => {
        setDragging(false);
        if (!holdsFiles(event)) return;
        event.preventDefault();
        attachments.add(event.dataTransfer.files);
        input.current?.focus();
      },
    });

    const context: ComposerContextValue = {
      text,
      setText: chat.setDraft,
      isBusy: busy,
      canSend: !attachments.isReading && (text.trim() !== '' || attachments.list.length > 0),
      isRefused: busy && text === refused,
      send: () => void send(),
      stop: () => void chat.stop(),
      lastSent: () => lastSentOf(chat),
      attachments,
      limits,
      commands: list,
      input,
      sendButton,
      hintId,
    };

    // Every key changes it.
    // oxlint-disable-next-line react/jsx-no-constructed-context-values
    return <ComposerContext.Provider value={context}>{element}</ComposerContext.Provider>;
  },
);

function lastSentOf(chat: Chat): string | undefined {
  const { messageIds, messages } = chat.store.getState();
  const id = messageIds.findLast((each) => messages[each]?.role === 'user');
  const message = id === undefined ? undefined : messages[id];
  return message && messageText(message);
}
