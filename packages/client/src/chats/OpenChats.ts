import type { Chat } from '../conversation/Chat.ts';

/** Conversations by id, each of them once, outside any view. */
export interface OpenChats {
  /** The conversation with this id. Made with `make`, unless it is open already. */
  open(id: string, make: () => Chat): Chat;
  /** Says that somebody shows this conversation; returns how to say that they no longer do. */
  hold(chat: Chat): () => void;
}
