'use client';
import {
  isBusy,
  selectBranches,
  selectMessage,
  watchMessage,
  type Chat,
  type ChatState,
  type Message,
} from '@nusantara-ai/client';
import { useChatContext, useChatState, useMessage } from '@nusantara-ai/react';
import { useMemo, useState } from 'react';
import { useThread } from '../thread/ThreadContext.ts';
import { branchPlace } from './branchPlace.ts';
import type { MessageSource, MessageSurroundings } from './MessageContext.ts';
import type { MessageHandlers, Rating } from './MessageHandlers.ts';

interface ConnectedMessage {
  /** `undefined` once it has been removed. */
  readonly message: Message | undefined;
  readonly surroundings: MessageSurroundings;
}

/** A message of the conversation around it, and what can be done about it now. */
export function useConnectedMessage(id: string): ConnectedMessage {
  const chat = useChatContext();
  const thread = useThread();
  const message = useMessage(id);
  const phase = useChatState((state) => phaseOf(state, id));
  const place = useChatState((state) => branchPlace(state, id));
  const [rating, setRating] = useState<Rating | undefined>(() => thread?.ratings.get(id));
  const role = message?.role;

  const handlers = useMemo<MessageHandlers>(() => {
    /** The control that was pressed is about to go: its focus moves on first. */
    const leaving =
      <Args extends unknown[]>(act: (...args: Args) => unknown) =>
      (...args: Args): void => {
        thread?.takeFocus();
        void act(...args);
      };
    const onEdit = thread && ((): void => thread.beginEdit(askedIn(chat.store.getState(), id)));
    const isLast = phase === 'last' || phase === 'failing';
    return {
      onSwitchBranch: (by) => {
        const { ids, index } = selectBranches(chat.store.getState(), id);
        const next = ids[index + by];
        if (next !== undefined) leaving(() => chat.switchBranch(next))();
      },
      onCancelEdit: leaving(() => thread?.endEdit()),
      onSendEdit: leaving((text: string) => {
        thread?.endEdit();
        return chat.edit(id, text);
      }),
      onRate:
        thread?.onFeedback &&
        ((next) => {
          thread.ratings.set(id, next);
          setRating(next);
          thread.onFeedback?.(id, next);
        }),
      ...(isLast && {
        onRetry: leaving(() => chat.retry()),
        onContinue: leaving(() => chat.continueAnswer()),
        onEdit,
        onNewChat: leaving(() => chat.clear()),
        onChooseModel: thread?.chooseModel,
        onApprove: leaving((callId: string) => chat.approveCall(callId)),
        onDeny: leaving((callId: string) => chat.denyCall(callId)),
      }),
      ...(role === 'user' && phase === 'past' && { onEdit }),
    };
  }, [chat, thread, id, phase, role]);

  const source = useMemo(() => sourceOf(chat, id), [chat, id]);
  const isEditing = thread?.editingId === id;
  const quiet = message?.error !== undefined && message.error === thread?.initialError;
  const surroundings = useMemo<MessageSurroundings>(
    () => ({
      source,
      handlers,
      isEditing,
      rating,
      failing: phase === 'failing',
      quiet,
      branch: place === undefined ? undefined : readPlace(place),
    }),
    [source, handlers, isEditing, rating, phase, quiet, place],
  );
  return { message, surroundings };
}

/** Read by parts only: their root renders none of them once the message is gone. */
function sourceOf({ store }: Chat, id: string): MessageSource {
  return {
    read: () => selectMessage(store.getState(), id)!,
    readInitial: () => selectMessage(store.getInitialState(), id)!,
    subscribe: (listener) => watchMessage(store, id, listener),
  };
}

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
