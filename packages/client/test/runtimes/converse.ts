import { createEmulator } from '@nusantara-ai/emulator';
import {
  type Chat,
  createChat,
  createClient,
  messageText,
  selectError,
  selectMessages,
} from '../../src/index.ts';
import { type EndpointName, endpoints } from '../endpoints.ts';

/** What came of a conversation, as plain data that a worker can post to its page. */
export interface Conversation {
  /** After each turn: what became of its answer, the error that stands, and the answer's text. */
  readonly turns: readonly string[];
  /** Whether every request id that is shown is one the server gave. */
  readonly isTraceable: boolean;
}

/**
 * Holds a conversation with the emulator in which most of what can happen happens. Runs wherever the
 * client runs.
 */
export async function converse(name: EndpointName): Promise<Conversation> {
  const emulator = createEmulator({ seed: 7 });
  const client = createClient({
    baseURL: 'https://api.test/v1',
    apiKey: 'any',
    dangerouslyAllowBrowser: true,
    fetch: emulator.fetch,
  });
  const chat = createChat({
    client,
    model: 'nusantara-base',
    endpoint: endpoints[name],
    random: () => 0,
  });
  chat.store.subscribe(({ status }) => status === 'waiting' && chat.tryNow());
  const turns: string[] = [];
  const shown = new Set<string | undefined>();

  async function take(turn: Promise<unknown>): Promise<void> {
    await turn;
    const state = chat.store.getState();
    const answer = selectMessages(state).at(-1)!;
    const error = selectError(state);
    for (const id of answer.requestIds) shown.add(id);
    if (error) shown.add(error.requestId);
    turns.push(`${answer.state}, ${error?.type ?? 'no error'}: ${messageText(answer)}`);
  }

  await take(chat.send('What is 12 * 7?'));
  await take(chat.send('/think /crlf /bytes What is 30 + 4?'));
  await take(chat.send('/error 503 times=1 What is 2 + 2?'));
  await take(chat.send('/error 401 Halo 🍜'));
  const question = chat.store.getState().messageIds.at(-2)!;
  await take(chat.edit(question, '/cut after=6 What is the weather in Ambon?'));
  await take(chat.continueAnswer());
  await take(stopIn(chat, chat.send('/stall after=6 What is the weather in Ambon?')));

  const given = new Set<string | undefined>(emulator.log.map(({ requestId }) => requestId));
  return { turns, isTraceable: [...shown].every((id) => given.has(id)) };
}

/** Stops a turn in the middle of its answer. */
async function stopIn(chat: Chat, turn: Promise<unknown>): Promise<void> {
  await new Promise<void>((resolve) => {
    const unsubscribe = chat.store.subscribe(({ live }) => {
      if (!live || !messageText(live).includes('29')) return;
      unsubscribe();
      resolve();
    });
  });
  await chat.stop();
  await turn;
}
