import { createStore } from 'zustand/vanilla';
import { createError } from '../errors/createError.ts';
import type { NusantaraError } from '../errors/NusantaraError.ts';
import { errorFromThrown } from '../errors/toError.ts';
import { retryDelay } from '../retry/retryDelay.ts';
import type { Client } from '../transport/createClient.ts';
import type { Chat, ChatSettings, SendOverrides } from './Chat.ts';
import { type ChatState, type Endpoint, selectMessage, selectMessages } from './ChatState.ts';
import { browserConnectivity, type Connectivity } from './Connectivity.ts';
import { createPause, type Pause } from './createPause.ts';
import { type Message, type MessageState, messageText } from './message.ts';
import { newAnswer, newId, newQuestion } from './newMessage.ts';
import { settle } from './reduceMessage.ts';
import { streamAnswer, withRequestId } from './streamAnswer.ts';

export interface ChatOptions extends ChatSettings {
  readonly client: Client;
  /** Asked by every turn until `setModel`. */
  readonly model: string;
  /** @default a random id */
  readonly id?: string | undefined;
  /** @default 'chat.completions' */
  readonly endpoint?: Endpoint | undefined;
  readonly initialMessages?: readonly Message[] | undefined;
  /** @default what the browser says */
  readonly connectivity?: Connectivity | undefined;
  /** Jitter source in [0, 1). @default Math.random */
  readonly random?: (() => number) | undefined;
  /** Unix milliseconds. @default Date.now */
  readonly now?: (() => number) | undefined;
}

/** A turn under way: how to end it, and when it has ended. */
interface Flight {
  readonly controller: AbortController;
  readonly landed: Promise<void>;
}

/**
 * Makes a conversation. It lives outside any view: a component that goes away loses nothing.
 *
 * @example
 * const chat = createChat({ client, model: 'nusantara-base' });
 * await chat.send('Apa kabar?');
 * chat.store.getState().messageIds;
 */
export function createChat(options: ChatOptions): Chat {
  const { client, random = Math.random, now = Date.now } = options;
  let settings: ChatSettings = options;
  const connectivity = options.connectivity ?? browserConnectivity;
  const initial = options.initialMessages ?? [];
  const store = createStore<ChatState>(() => ({
    id: options.id ?? newId('chat'),
    status: 'ready',
    messageIds: initial.map(({ id }) => id),
    messages: Object.fromEntries(initial.map((message) => [message.id, message])),
    live: undefined,
    wait: undefined,
    draft: '',
    model: options.model,
    endpoint: options.endpoint ?? 'chat.completions',
  }));
  const get = store.getState;
  const set = (change: Partial<ChatState>): void => store.setState(change);

  const maxRetries = (): number => settings.maxRetries ?? 2;

  let flight: Flight | undefined;
  let pause: Pause | undefined;
  /** The overrides of the last send, which its retries repeat. */
  let overrides: SendOverrides = {};

  /** Starts a turn that fills `answer`. The flight is known before anybody hears of the turn. */
  async function begin(answer: Message, continues = false): Promise<void> {
    const controller = new AbortController();
    let hasLanded!: () => void;
    flight = { controller, landed: new Promise((resolve) => void (hasLanded = resolve)) };
    await fly(answer, continues, controller);
    hasLanded();
  }

  /** The end of a turn that was told to stop: the next one waits for it. */
  function landing(): Promise<void> | undefined {
    return flight?.controller.signal.aborted ? flight.landed : undefined;
  }

  async function fly(answer: Message, continues: boolean, controller: AbortController) {
    const { signal } = controller;
    const state = get();
    const ids = state.messageIds;
    set({
      live: answer,
      messageIds: ids.includes(answer.id) ? ids : [...ids, answer.id],
      status: 'submitted',
    });
    if (!connectivity.isOnline() && !(await waitOut(offline(), 1, 0))) return land('stopped');

    for (let attempt = 1; ; attempt++) {
      try {
        const { model, endpoint } = get();
        const grown = streamAnswer({
          client,
          endpoint,
          answer: { ...answer, requestIds: get().live!.requestIds },
          model: overrides.model ?? model,
          instructions: overrides.instructions ?? settings.instructions,
          messages: asked(answer, continues),
          continues,
          request: { ...settings.request, ...overrides.request },
          call: {
            signal,
            attempt,
            maxRetries: 0,
            headers: { ...settings.headers, ...overrides.headers },
          },
          now,
        });
        for await (const live of grown) {
          if (signal.aborted) break;
          const isShown = live.parts !== answer.parts;
          set({ live, status: isShown ? 'streaming' : 'submitted' });
        }
        signal.throwIfAborted();
        return land(get().live!.state);
      } catch (thrown) {
        const error = errorFromThrown(thrown, { signal, attempt });
        if (error.type === 'aborted') return land('stopped');
        set({ live: withRequestId(get().live!, error.requestId) });
        const isNew = get().live!.parts !== answer.parts;
        if (!isNew && error.code === 'offline') {
          // No network is not an attempt: the wait holds until there is one.
          if (await waitOut(error, attempt--, 0)) continue;
        } else if (!isNew) {
          const delay = retryDelay(error, attempt, { maxRetries: maxRetries(), random });
          if (delay !== undefined && (await waitOut(error, attempt + 1, delay))) continue;
        }
        return land(isNew && error.type === 'stream_interrupted' ? 'interrupted' : 'failed', error);
      }
    }
  }

  /** The messages a turn speaks of: up to the question, or up to the half answer. */
  function asked(answer: Message, continues: boolean): Message[] {
    const messages = selectMessages(get());
    const at = messages.findIndex(({ id }) => id === answer.id);
    return continues ? [...messages.slice(0, at), answer] : messages.slice(0, at);
  }

  /** Waits before the next attempt, or for the network. Whether to go on. */
  async function waitOut(error: NusantaraError, attempt: number, delay: number): Promise<boolean> {
    pause = createPause(delay, connectivity);
    const until = connectivity.isOnline() ? now() + delay : undefined;
    set({ status: 'waiting', wait: { attempt, maxAttempts: maxRetries() + 1, until, error } });
    const goOn = await pause.over;
    pause = undefined;
    set(goOn ? { wait: undefined, status: 'submitted' } : { wait: undefined });
    return goOn;
  }

  /** Ends the turn: the answer joins the finished messages, or goes if there is nothing of it. */
  function land(reached: MessageState, error?: NusantaraError): void {
    const { live, messageIds, messages } = get();
    if (!live) return;
    // Before anybody hears of the end: who does may begin the next turn at once.
    flight = undefined;
    const isEmpty = live.parts.length === 0;
    if (reached === 'stopped' && isEmpty) {
      set({
        live: undefined,
        messageIds: messageIds.filter((id) => id !== live.id),
        status: 'ready',
      });
      return;
    }
    const settled: Message = {
      ...live,
      state: reached,
      parts: live.parts.map(settle),
      timing: { ...live.timing!, endedAt: now() },
      ...(error && { error }),
    };
    set({
      live: undefined,
      messages: { ...messages, [settled.id]: settled },
      status: error ? 'error' : 'ready',
    });
  }

  /** Adds a question and asks it. */
  function ask(text: string): Promise<void> {
    const { messageIds, messages, model } = get();
    const question = newQuestion(text, now());
    set({
      messageIds: [...messageIds, question.id],
      messages: { ...messages, [question.id]: question },
    });
    return begin(newAnswer(overrides.model ?? model, now()));
  }

  /** Takes back this message and all after it. */
  function takeBack(messageId: string): void {
    const { messageIds, messages } = get();
    const at = messageIds.indexOf(messageId);
    if (at < 0) return;
    const gone = new Set(messageIds.slice(at));
    set({
      messageIds: messageIds.slice(0, at),
      messages: Object.fromEntries(Object.entries(messages).filter(([id]) => !gone.has(id))),
    });
  }

  function lastMessage(): Message | undefined {
    const id = get().messageIds.at(-1);
    return id === undefined ? undefined : selectMessage(get(), id);
  }

  async function stop(): Promise<void> {
    pause?.cancel();
    flight?.controller.abort();
    await flight?.landed;
  }

  return {
    id: get().id,
    store: { ...store, subscribe: (listener) => store.subscribe(contained(listener)) },
    async send(text, sendOverrides = {}) {
      if (text.trim() === '') return false;
      const closing = landing();
      if (closing) await closing;
      if (flight) return false;
      overrides = sendOverrides;
      await ask(text);
      return true;
    },
    stop,
    async retry() {
      const closing = landing();
      if (closing) await closing;
      if (flight) return;
      const last = lastMessage();
      if (!last) return;
      if (last.role === 'assistant') takeBack(last.id);
      if (lastMessage()?.role === 'user')
        await begin(newAnswer(overrides.model ?? get().model, now()));
    },
    tryNow: () => pause?.skip(),
    async continueAnswer() {
      const closing = landing();
      if (closing) await closing;
      if (flight) return;
      const last = lastMessage();
      if (last?.role !== 'assistant' || messageText(last) === '') return;
      const { error: _error, finishReason: _reason, ...rest } = last;
      await begin({ ...rest, state: 'streaming', timing: { startedAt: now() } }, true);
    },
    async edit(messageId, text) {
      if (text.trim() === '' || selectMessage(get(), messageId)?.role !== 'user') return;
      await stop();
      if (flight) return;
      takeBack(messageId);
      await ask(text);
    },
    dismissError() {
      if (get().status === 'error') set({ status: 'ready' });
    },
    async clear() {
      await stop();
      set({ messageIds: [], messages: {}, status: 'ready' });
    },
    setModel: (model) => set({ model }),
    setEndpoint: (endpoint) => set({ endpoint }),
    configure: (change) => void (settings = { ...settings, ...change }),
    setDraft: (draft) => set({ draft }),
  };
}

function offline(): NusantaraError {
  return createError({
    type: 'connection_error',
    kind: 'network',
    code: 'offline',
    message: 'The device is offline. The message is sent once it is online again.',
  });
}

/** A listener that throws is reported and stops nothing: neither the others nor the answer. */
function contained<Args extends unknown[]>(listener: (...args: Args) => void) {
  return (...args: Args): void => {
    try {
      listener(...args);
    } catch (thrown) {
      if (typeof reportError === 'function') reportError(thrown);
      else queueMicrotask(() => Promise.reject(thrown));
    }
  };
}
