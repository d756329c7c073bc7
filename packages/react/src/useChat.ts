'use client';

import {
  applySettings,
  type ChangingSettings,
  type Chat,
  type ChatSettings,
  type Client,
  createChat,
  type Endpoint,
  holdLoose,
  type Message,
  namedChats,
  type OpenChats,
} from '@nusantara-ai/client';
import { useEffect, useRef, useState } from 'react';
import { type ClientSource, useOptionalClient } from './ClientContext.ts';
import { onServer } from './onServer.ts';

/** What makes a conversation. All of it may change between renders; nothing restarts for it. */
export interface UseChatOptions extends ClientSource, ChatSettings {
  /** A conversation of your own, made with `createChat`. The other options are then settings of it. */
  readonly chat?: Chat | undefined;
  /**
   * Names a conversation that lives outside the tree: every view with this id shows the same one, and
   * its answer goes on while there is none. Without a name an answer ends with its last view.
   */
  readonly id?: string | undefined;
  /**
   * The list that the named conversation is of, made with `createChats`.
   * @default none: it is in memory, as long as its client
   */
  readonly chats?: OpenChats | undefined;
  /** Asked from the next request on. Required unless `chat` is given. */
  readonly model?: string | undefined;
  /** @default chatCompletions */
  readonly endpoint?: Endpoint | undefined;
  /** What had been said before, oldest first, such as a transcript from the server. */
  readonly initialMessages?: readonly Message[] | undefined;
}

/**
 * A conversation, without subscribing to it: the component does not render while an answer streams.
 * Give it to `ChatProvider`, or to the selector hooks.
 *
 * @throws {Error} when there is no `chat` and no client, or no model to ask.
 */
export function useChat(source: Chat | UseChatOptions): Chat {
  const options: UseChatOptions = 'store' in source ? { chat: source } : source;
  const client = useOptionalClient(options);
  const { chat: own, id, chats, ...rest } = options;
  const { client: _client, baseURL: _baseURL, initialMessages: _messages, ...settings } = rest;
  const open = chats ?? (client && namedChats(client));
  const [loose, setLoose] = useState<Loose>();

  let chat = own;
  // A server keeps nothing: the next render may be for somebody else.
  if (!chat && open && id !== undefined && !onServer) chat = open.open(id, make);
  if (!chat && loose?.client === client && loose?.id === id) chat = loose?.chat;
  if (!chat) {
    chat = make();
    setLoose({ client, id, chat });
  }

  useHold(chat, own ? undefined : id === undefined ? holdLoose : open?.hold);
  useSettings(chat, settings);
  return chat;

  function make(): Chat {
    const { model } = options;
    if (client && model !== undefined) return createChat({ ...options, client, model });
    throw new Error(
      'A conversation needs a client and a model: give `model`, and `client` or `baseURL` (or a <NusantaraProvider> above); or give `chat`.',
    );
  }
}

/** A conversation that only this view knows. */
interface Loose {
  readonly client: Client | undefined;
  readonly id: string | undefined;
  readonly chat: Chat;
}

function useHold(chat: Chat, hold: ((chat: Chat) => () => void) | undefined): void {
  useEffect(() => hold?.(chat), [chat, hold]);
}

/** Tells the chat, after each render, what is new since the one before. */
function useSettings(chat: Chat, settings: ChangingSettings): void {
  const said = useRef<{ readonly chat: Chat; readonly settings: ChangingSettings }>(undefined);
  useEffect(() => {
    const before = said.current?.chat === chat ? said.current.settings : undefined;
    said.current = { chat, settings };
    applySettings(chat, settings, before);
  });
}
