'use client';

import {
  type Chat,
  type ChatSettings,
  type Client,
  createChat,
  type Endpoint,
  type Message,
} from '@nusantara-ai/client';
import { useEffect, useState } from 'react';
import { type ClientSource, useOptionalClient } from './ClientContext.ts';

/** What makes a conversation. All of it may change between renders; nothing restarts for it. */
export interface UseChatOptions extends ClientSource, ChatSettings {
  /** A conversation of your own, made with `createChat`. The other options are then settings of it. */
  readonly chat?: Chat | undefined;
  /** Names a conversation that lives outside the tree: every view with this id shows the same one. */
  readonly id?: string | undefined;
  /** Asked from the next request on. Required unless `chat` is given. */
  readonly model?: string | undefined;
  /** @default 'chat.completions' */
  readonly endpoint?: Endpoint | undefined;
  readonly initialMessages?: readonly Message[] | undefined;
}

/**
 * A conversation, without subscribing to it: the component does not render while an answer streams.
 * Give it to `ChatProvider`, or to the selector hooks.
 *
 * @throws {Error} when there is no `chat` and no client, or no model to ask.
 */
export function useChat(options: UseChatOptions): Chat {
  const { chat: own, id, model, endpoint, instructions, request, headers, tools } = options;
  const { maxRetries, maxToolRounds, whileBusy, slowAfterMs } = options;
  const client = useOptionalClient(options);
  const [made, setMade] = useState<Made>();

  let chat = own;
  if (!chat && made?.client === client && made?.id === id) chat = made?.chat;
  if (!chat) {
    if (!client || model === undefined) {
      throw new Error(
        'A conversation needs a client and a model: give `model`, and `client` or `baseURL` (or a <NusantaraProvider> above); or give `chat`.',
      );
    }
    chat = findChat(client, id) ?? createChat({ ...options, client, model });
    if (id !== undefined) keepChat(client, id, chat);
    setMade({ client, id, chat });
  }

  useEffect(() => {
    if (model !== undefined) chat.setModel(model);
  }, [chat, model]);
  useEffect(() => {
    if (endpoint !== undefined) chat.setEndpoint(endpoint);
  }, [chat, endpoint]);
  useEffect(() => {
    const settings = {
      instructions,
      request,
      headers,
      tools,
      maxRetries,
      maxToolRounds,
      whileBusy,
      slowAfterMs,
    };
    const given = Object.entries(settings).filter(([, value]) => value !== undefined);
    chat.configure(Object.fromEntries(given));
  }, [
    chat,
    instructions,
    request,
    headers,
    tools,
    maxRetries,
    maxToolRounds,
    whileBusy,
    slowAfterMs,
  ]);

  return chat;
}

interface Made {
  readonly client: Client | undefined;
  readonly id: string | undefined;
  readonly chat: Chat;
}

/** Named conversations, as long as their client lives. */
const chats = new WeakMap<Client, Map<string, Chat>>();

function findChat(client: Client, id: string | undefined): Chat | undefined {
  return id === undefined ? undefined : chats.get(client)?.get(id);
}

function keepChat(client: Client, id: string, chat: Chat): void {
  const named = chats.get(client) ?? new Map<string, Chat>();
  chats.set(client, named.set(id, chat));
}
