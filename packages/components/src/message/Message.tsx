'use client';
import {
  messageText,
  selectBranches,
  type ChatState,
  type Message as ChatMessage,
} from '@nusantara-ai/client';
import { useChatContext, useChatState, useMessage } from '@nusantara-ai/react';
import { forwardRef, memo, type ComponentPropsWithoutRef } from 'react';
import { isBusy } from '@nusantara-ai/client';
import type { Part } from '../part.ts';
import { useThread } from '../thread/ThreadContext.ts';
import { branchPlace } from './branchPlace.ts';
import { MessageEditor } from './MessageEditor.tsx';
import { MessageView, type MessageActions } from './MessageView.tsx';

export type MessageProps = Omit<ComponentPropsWithoutRef<'article'>, 'children' | 'id'> &
  (
    | { readonly id: string; readonly message?: never }
    | { readonly message: ChatMessage; readonly id?: never }
  );

/**
 * One message. Renders an `<article>`.
 *
 * With `id` it belongs to the conversation of the `<ChatProvider>` above it, renders again for that
 * message only, and offers what can be done about it. With `message` it shows what it is given.
 *
 * `data-role`: "user" | "assistant".
 * `data-state`: "streaming" | "complete" | "stopped" | "interrupted" | "incomplete" | "failed".
 */
export const Message: Part<MessageProps, HTMLElement> = memo(
  forwardRef(function Message({ id, message, ...rest }, ref) {
    if (message) return <MessageView {...rest} ref={ref} message={message} />;
    return <ConnectedMessage {...rest} ref={ref} messageId={id} />;
  }),
);

type ConnectedMessageProps = ComponentPropsWithoutRef<'article'> & { readonly messageId: string };

const ConnectedMessage: Part<ConnectedMessageProps, HTMLElement> = forwardRef(
  function ConnectedMessage({ messageId, ...rest }, ref) {
    const chat = useChatContext();
    const thread = useThread();
    const message = useMessage(messageId);
    const phase = useChatState((state) => phaseOf(state, messageId));
    const place = useChatState((state) => branchPlace(state, messageId));
    if (!message) return null;

    /** The control that was pressed is about to go: its focus moves on first. */
    const leaving =
      <Args extends unknown[]>(act: (...args: Args) => unknown) =>
      (...args: Args): void => {
        thread?.takeFocus();
        void act(...args);
      };
    const edit =
      thread && ((): void => thread.beginEdit(askedIn(chat.store.getState(), messageId)));
    const actions: MessageActions =
      phase === 'last' || phase === 'failing'
        ? {
            onRetry: leaving(() => chat.retry()),
            onContinue: leaving(() => chat.continueAnswer()),
            onEdit: edit,
            onNewChat: leaving(() => chat.clear()),
            onChooseModel: thread?.chooseModel,
            onApprove: leaving((callId) => chat.approveCall(callId)),
            onDeny: leaving((callId) => chat.denyCall(callId)),
          }
        : { onEdit: message.role === 'user' && phase === 'past' ? edit : undefined };

    const handleSwitch = (by: -1 | 1): void => {
      const { ids, index } = selectBranches(chat.store.getState(), messageId);
      const next = ids[index + by];
      if (next !== undefined) leaving(() => chat.switchBranch(next))();
    };

    const editor = thread?.editingId === messageId && (
      <MessageEditor
        text={messageText(message)}
        onCancel={leaving(thread.endEdit)}
        onSend={(text) => {
          thread.endEdit();
          thread.takeFocus();
          void chat.edit(messageId, text);
        }}
      />
    );

    return (
      <MessageView
        {...rest}
        ref={ref}
        message={message}
        actions={actions}
        failing={phase === 'failing'}
        quiet={message.error !== undefined && message.error === thread?.initialError}
        branches={place === undefined ? undefined : { ...readPlace(place), onSwitch: handleSwitch }}
        editor={editor}
      />
    );
  },
);

/** `2/3` as numbers. */
function readPlace(text: string): { place: number; count: number } {
  const [place = 1, count = 1] = text.split('/').map(Number);
  return { place, count };
}

/** Where a message stands: `busy` and `failing` are of the last one only. */
function phaseOf(state: ChatState, id: string): 'past' | 'last' | 'busy' | 'failing' {
  if (state.messageIds.at(-1) !== id) return 'past';
  if (isBusy(state.status)) return 'busy';
  return state.status === 'error' ? 'failing' : 'last';
}

/** The person's message itself, or the one that an answer follows. */
function askedIn(state: ChatState, id: string): string {
  const upTo = state.messageIds.slice(0, state.messageIds.indexOf(id) + 1);
  return upTo.findLast((each) => state.messages[each]?.role === 'user') ?? id;
}
