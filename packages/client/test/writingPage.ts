import { indexedDBStorage } from '../src/storage/indexedDBStorage.ts';
import { persistChat } from '../src/storage/persistChat.ts';
import { webStorage } from '../src/storage/webStorage.ts';
import { chatOver, until } from './chatOver.ts';
import { scriptedReply } from './scriptedReply.ts';

/** A page of its own in which an answer arrives: what the test says to it, and it to the test. */
export interface WritingPage extends Window {
  /** The name of the chat, set before the script runs. */
  chatId: string;
  isInDatabase: boolean;
  /** Sends a piece of the answer; resolves when it is in the conversation. */
  say(text: string): Promise<void>;
  flush(): Promise<void>;
}

const page = globalThis as unknown as WritingPage;
const id = page.chatId;
const reply = scriptedReply();
const chat = chatOver(reply.fetch, { id });
const storage = page.isInDatabase ? indexedDBStorage({ name: id }) : webStorage();
const persisted = persistChat(chat, { storage });

async function say(text: string): Promise<void> {
  reply.say(text);
  await until(chat.store, ({ live }) => JSON.stringify(live ?? '').includes(text));
}

await persisted.ready;
void chat.send('Halo');
Object.assign(page, { say, flush: persisted.flush });
dispatchEvent(new Event('writing'));
