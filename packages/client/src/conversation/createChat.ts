import { createStore } from 'zustand/vanilla';
import { chatCompletions } from '../endpoints/chatCompletions.ts';
import { checkEndpoint, type Endpoint, type Fields } from '../endpoints/Endpoint.ts';
import type { NusantaraError } from '../errors/NusantaraError.ts';
import { errorFromThrown, offline } from '../errors/toError.ts';
import { retryDelay } from '../retry/retryDelay.ts';
import type { Client } from '../transport/createClient.ts';
import { areCallsAnswered, type CallChange, callsOf, callTools } from './callTools.ts';
import type { Chat, ChatSettings, SendOverrides } from './Chat.ts';
import { type ChatState, selectMessage, selectMessages } from './ChatState.ts';
import { browserConnectivity, type Connectivity } from './Connectivity.ts';
import { contained } from '../transport/contained.ts';
import { createPause, type Pause } from './createPause.ts';
import { createQuietWatch } from './createQuietWatch.ts';
import { type Message, type MessageState, messageText } from './message.ts';
import { newAnswer, newId, newQuestion, toInput, type UserInput } from './newMessage.ts';
import { streamAnswer, withRequestId } from './streamAnswer.ts';
import {
  adopt,
  begin,
  dismiss,
  empty,
  enqueue,
  goOn,
  grow,
  land,
  moveCall,
  prepend,
  remove,
  rest,
  show,
  slow,
  type Transition,
  waitFor,
} from './transitions.ts';
import { chained, pathTo, treeOf } from './tree.ts';

export interface ChatOptions extends ChatSettings {
  readonly client: Client;
  /** Asked by every turn until `setModel`. */
  readonly model: string;
  /** @default a random id */
  readonly id?: string | undefined;
  /** @default chatCompletions */
  readonly endpoint?: Endpoint | undefined;
  /** Oldest first. Those without a `parentId` follow each other. */
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
 * @throws {TypeError} when `endpoint` is a name: it is a value to import.
 *
 * @example
 * const chat = createChat({ client, model: 'nusantara-base' });
 * await chat.send('Apa kabar?');
 * chat.store.getState().messageIds;
 */
export function createChat(options: ChatOptions): Chat {
  const { client, random = Math.random, now = Date.now } = options;
  const connectivity = options.connectivity ?? browserConnectivity;
  const store = createStore<ChatState>(() => initialState(options));
  const get = store.getState;
  const set = store.setState;
  const apply = (transition: Transition): void => store.setState(transition);

  let settings: ChatSettings = options;
  let flight: Flight | undefined;
  let pause: Pause | undefined;
  /** How often somebody said stop. */
  let stops = 0;
  /** The overrides of the last send, which its retries repeat. */
  let overrides: SendOverrides = {};
  /** What becomes of the messages in the queue: each is sent when it is due, or never. */
  const queued = new Map<string, (isDue: boolean) => void>();

  const maxRetries = (): number => settings.maxRetries ?? 2;
  const model = (): string => overrides.model ?? get().model;
  const answerTo = (parentId: string): Message => ({ ...newAnswer(model(), now()), parentId });

  /** Runs a turn. The flight is known before anybody hears of it. */
  async function takeOff(turn: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const controller = new AbortController();
    let hasLanded!: () => void;
    flight = { controller, landed: new Promise((resolve) => void (hasLanded = resolve)) };
    await turn(controller.signal);
    hasLanded();
    sendNext();
  }

  /** Before anybody hears of the end: who does may begin the next turn at once. */
  function touchDown(transition: Transition): void {
    flight = undefined;
    apply(transition);
  }

  /**
   * Does what takes off, once the runway is free; a turn that was told to stop is given the time to
   * close its request. Nothing is done when another turn is under way by then, or when somebody said
   * stop meanwhile: that was meant for the turn that had not begun yet.
   */
  async function whenFree<T>(go: () => Promise<T>, isTaken?: () => Promise<T>) {
    const stopsBefore = stops;
    if (flight?.controller.signal.aborted) await flight.landed;
    if (flight) return isTaken?.();
    return stops === stopsBefore ? go() : undefined;
  }

  /** Runs the turn of an answer: with its question, or behind what is there. */
  function beginTurn(answer: Message, question?: Message, continues = false): Promise<void> {
    return takeOff((signal) => answerTurn(answer, signal, question, continues));
  }

  /** An answer, and the answers that follow from its tool calls. */
  async function answerTurn(
    first: Message,
    signal: AbortSignal,
    question?: Message,
    continues = false,
  ): Promise<void> {
    const rounds = settings.maxToolRounds ?? 8;
    apply(begin(first, question));
    let goesOn = await stream(first, signal, continues, rounds > 0);
    for (let answer = first, round = 1; goesOn && (await makeCalls(answer.id, signal)); round++) {
      answer = answerTo(answer.id);
      apply(begin(answer));
      goesOn = await stream(answer, signal, false, round < rounds);
    }
  }

  /** One answer: its requests, the waits between them, its end. Whether calls are to be made. */
  async function stream(
    answer: Message,
    signal: AbortSignal,
    continues: boolean,
    mayCall: boolean,
  ): Promise<boolean> {
    if (!connectivity.isOnline() && !(await waitOut(offline(), 1, 0))) return end('stopped');

    /** One for all attempts, so that a server that can answers once. */
    let idempotencyKey = newId('ask');
    /** The fields that make the request stand on its own, once it turned out that it has to. */
    let alone: Fields | undefined;
    for (let attempt = 1; ; attempt++) {
      const { endpoint } = get();
      const request = alone ?? { ...settings.request, ...overrides.request };
      const watch = createQuietWatch(settings.slowAfterMs ?? 10_000, () => apply(slow));
      try {
        const grown = streamAnswer({
          client,
          endpoint,
          answer: { ...answer, requestIds: get().live!.requestIds },
          model: model(),
          instructions: overrides.instructions ?? settings.instructions,
          messages: asked(answer, continues),
          continues,
          tools: settings.tools,
          request,
          call: {
            signal,
            attempt,
            maxRetries: 0,
            idempotencyKey,
            headers: { ...settings.headers, ...overrides.headers },
          },
          now,
        });
        for await (const live of grown) {
          watch.touch();
          apply(grow(live, live.parts !== answer.parts));
        }
        signal.throwIfAborted();
        return finish(mayCall);
      } catch (thrown) {
        watch.stop();
        const error = errorFromThrown(thrown, { signal, attempt });
        if (error.type === 'aborted') return end('stopped');
        const live = withRequestId(get().live!, error.requestId);
        const isNew = live.parts !== answer.parts;
        apply(grow(live, isNew));
        const fields = isNew ? undefined : endpoint.alone?.(error, request);
        if (fields) {
          alone = fields;
          idempotencyKey = newId('ask');
          attempt--;
          continue;
        }
        if (!isNew && error.type === 'connection_error' && !connectivity.isOnline()) {
          // No network is not an attempt: the wait holds until there is one.
          if (await waitOut(error, attempt--, 0)) continue;
        } else if (!isNew) {
          const delay = retryDelay(error, attempt, { maxRetries: maxRetries(), random });
          if (delay !== undefined && (await waitOut(error, attempt + 1, delay))) continue;
        }
        const isHalf = isNew || continues;
        return end(isHalf && error.type === 'stream_interrupted' ? 'interrupted' : 'failed', error);
      } finally {
        watch.stop();
      }
    }
  }

  /** Ends a whole answer; the turn goes on if it asks for calls that can be made. */
  function finish(mayCall: boolean): boolean {
    const live = get().live!;
    const asks = live.state === 'complete' && callsOf(live).length > 0;
    return end(live.state, undefined, mayCall && !!settings.tools && asks);
  }

  function end(reached: MessageState, error?: NusantaraError, goesOn = false): boolean {
    (goesOn ? apply : touchDown)(land({ reached, error, at: now(), goesOn }));
    return goesOn;
  }

  /** Makes the calls of a finished answer. Whether all of them are answered, so that the model goes on. */
  async function makeCalls(messageId: string, signal: AbortSignal, approved?: string) {
    const tell = (callId: string, change: CallChange): void =>
      apply(moveCall(messageId, callId, change));
    await callTools(get().messages[messageId]!, settings.tools ?? {}, signal, tell, approved);
    const goesOn = !signal.aborted && areCallsAnswered(get().messages[messageId]);
    if (!goesOn) touchDown(rest);
    return goesOn;
  }

  /** Takes up the turn of a message whose calls were waiting for a person or the app. */
  async function resumeCalls(messageId: string, approved?: string): Promise<void> {
    const { messages, messageIds } = get();
    const mayGoOn = approved !== undefined || areCallsAnswered(messages[messageId]);
    if (!mayGoOn || messageIds.at(-1) !== messageId) return;
    await takeOff(async (signal) => {
      apply(goOn);
      const goesOn = await makeCalls(messageId, signal, approved);
      if (goesOn) await answerTurn(answerTo(messageId), signal);
    });
  }

  /** The messages a turn speaks of: up to the question, or up to the half answer. */
  function asked(answer: Message, continues: boolean): Message[] {
    const { messages } = get();
    const before = pathTo(messages, answer.parentId).map((id) => messages[id]!);
    return continues ? [...before, answer] : before;
  }

  /** Waits before the next attempt, or for the network. Whether to go on. */
  async function waitOut(error: NusantaraError, attempt: number, delay: number): Promise<boolean> {
    const wait = (until: number | undefined): void =>
      apply(waitFor({ attempt, maxAttempts: maxRetries() + 1, until, error }));
    pause = createPause(delay, connectivity, () => wait(undefined));
    wait(connectivity.isOnline() ? now() + delay : undefined);
    const isOver = await pause.over;
    pause = undefined;
    if (isOver) apply(goOn);
    return isOver;
  }

  /** Adds a question behind `parentId` and asks it. */
  function ask(input: UserInput, parentId: string | undefined): Promise<void> {
    const question = { ...newQuestion(input, now()), ...(parentId && { parentId }) };
    return beginTurn(answerTo(question.id), question);
  }

  /** Another answer to this message, unless the conversation was emptied meanwhile. */
  async function askAgain(parentId: string | undefined): Promise<void> {
    if (parentId && get().messages[parentId]) await beginTurn(answerTo(parentId));
  }

  async function sendNow(input: UserInput, own: SendOverrides): Promise<boolean> {
    overrides = own;
    await ask(input, get().messageIds.at(-1));
    return true;
  }

  function sendLater(input: UserInput, own: SendOverrides): Promise<boolean> {
    const id = newId('queued');
    apply(enqueue(...get().queue, { id, text: input.text }));
    return new Promise((sent) => {
      queued.set(id, (isDue) => sent(isDue && sendNow(input, own)));
    });
  }

  function sendNext(): void {
    const [next] = get().queue;
    if (next && !flight && get().status === 'ready') unqueue(next.id, true);
  }

  /** Takes a message out of the queue: to be sent now, or never. */
  function unqueue(id: string, isDue = false): void {
    const settle = queued.get(id);
    queued.delete(id);
    apply(enqueue(...get().queue.filter((message) => message.id !== id)));
    settle?.(isDue);
  }

  const last = (): Message | undefined => selectMessages(get()).at(-1);

  function halt(): void {
    pause?.cancel();
    flight?.controller.abort();
  }

  async function stop(): Promise<void> {
    stops++;
    halt();
    await flight?.landed;
  }

  /** Sets the outcome of a call that was waiting for one, and takes up its turn. */
  async function answerCall(callId: string, change: CallChange | 'approved'): Promise<void> {
    // Other calls of the message may be under way.
    if (flight) {
      await flight.landed;
      return answerCall(callId, change);
    }
    const message = Object.values(get().messages).find((candidate) =>
      callsOf(candidate).some(({ id, state }) => id === callId && isOpen(state, change)),
    );
    if (!message) return;
    if (change !== 'approved') apply(moveCall(message.id, callId, change));
    await resumeCalls(message.id, change === 'approved' ? callId : undefined);
  }

  return {
    id: get().id,
    store: { ...store, subscribe: (listener) => store.subscribe(contained(listener)) },
    async send(input, own = {}) {
      const said = toInput(input);
      if (isEmpty(said)) return false;
      const isTaken = async () => settings.whileBusy === 'queue' && sendLater(said, own);
      return (await whenFree(() => sendNow(said, own), isTaken)) ?? false;
    },
    unqueue: (id) => unqueue(id),
    stop,
    retry: () =>
      whenFree(async () => {
        const answer = last();
        // One that streams without being ours is another tab's.
        if (answer?.state === 'streaming') return undefined;
        if (answer?.role === 'user') return askAgain(answer.id);
        if (answer?.parts.length === 0 && answer.parentId !== undefined) apply(remove(answer.id));
        return askAgain(answer?.parentId);
      }),
    async regenerate(messageId) {
      const answer = messageId === undefined ? last() : selectMessage(get(), messageId);
      if (answer?.role !== 'assistant' || answer.parentId === undefined) return;
      const { live, status } = get();
      // The same wish twice: the first is being fulfilled.
      if (status === 'submitted' && live?.parentId === answer.parentId) return;
      halt();
      await whenFree(() => askAgain(answer.parentId));
    },
    tryNow: () => pause?.skip(),
    continueAnswer: () =>
      whenFree(async () => {
        const half = last();
        // A whole answer has no rest; one that streams is another tab's.
        const isHalf = half && half.state !== 'complete' && half.state !== 'streaming';
        if (!isHalf || half.role !== 'assistant' || messageText(half) === '') return;
        const { error: _error, finishReason: _reason, ...rest } = half;
        const timing = { startedAt: now() };
        await beginTurn({ ...rest, state: 'streaming', timing }, undefined, true);
      }),
    async edit(messageId, input) {
      const said = toInput(input);
      const question = selectMessage(get(), messageId);
      if (isEmpty(said) || question?.role !== 'user') return;
      halt();
      await whenFree(async () => {
        if (get().messages[messageId]) await ask(said, question.parentId);
      });
    },
    prepend: (older) => apply(prepend(older)),
    switchBranch: (messageId) => apply(show(messageId)),
    approveCall: (callId) => answerCall(callId, 'approved'),
    denyCall: (callId, reason = 'The person said no.') =>
      answerCall(callId, { state: 'denied', output: reason }),
    addToolOutput: (callId, output) => answerCall(callId, { state: 'done', output }),
    dismissError() {
      apply(dismiss);
      sendNext();
    },
    clear() {
      for (const { id } of get().queue) unqueue(id);
      // At once, so that a message sent right after it begins the new conversation.
      apply(empty);
      return stop();
    },
    setModel: (next) => set({ model: next }),
    setEndpoint: (endpoint) => set({ endpoint: checkEndpoint(endpoint) }),
    configure: (change) => void (settings = { ...settings, ...change }),
    setDraft: (draft) => set({ draft }),
    adopt: (stored) => apply(adopt(stored)),
  };
}

function initialState(options: ChatOptions): ChatState {
  const messages = chained(options.initialMessages ?? []);
  return {
    id: options.id ?? newId('chat'),
    status: 'ready',
    messageIds: messages.map(({ id }) => id),
    messages: treeOf(messages),
    live: undefined,
    wait: undefined,
    isSlow: false,
    queue: [],
    draft: '',
    model: options.model,
    endpoint: checkEndpoint(options.endpoint ?? chatCompletions),
  };
}

function isEmpty({ text, attachments = [] }: UserInput): boolean {
  return text.trim() === '' && attachments.length === 0;
}

/** A call waits for a person's word, or for an output that the app gives itself. */
function isOpen(state: string, change: CallChange | 'approved'): boolean {
  return state === 'approval' || (state === 'ready' && change !== 'approved');
}
