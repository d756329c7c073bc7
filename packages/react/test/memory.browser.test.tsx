import {
  type Chat,
  createChats,
  createClient,
  indexedDBStorage,
  type OpenChats,
  selectMessages,
  requestLog,
} from '@nusantara-ai/client';
import { createEmulator } from '@nusantara-ai/emulator';
import { act, cleanup, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { ChatProvider, useChat, useChatStream, useMessage, useMessageIds } from '../src/index.ts';

const emulator = createEmulator({ logLimit: 10 });
const client = createClient({
  baseURL: 'http://emulator.test/v1',
  apiKey: 'nsk_test',
  dangerouslyAllowBrowser: true,
  fetch: emulator.fetch,
});
requestLog(client, { limit: 10 });
const timeout = 300_000;

/** What is still reachable, in bytes. */
async function heap(): Promise<number> {
  const session = cdp() as unknown as {
    send(method: string): Promise<{ readonly usedSize: number }>;
  };
  // React reports its work to the profiler, which keeps it.
  performance.clearMeasures();
  performance.clearMarks();
  // What is freed may free more.
  for (let n = 0; n < 4; n++) {
    await new Promise((resolve) => setTimeout(resolve));
    await session.send('HeapProfiler.collectGarbage');
  }
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

interface Named {
  readonly id?: string;
  readonly chats?: OpenChats;
}

function Row({ id }: { readonly id: string }) {
  const message = useMessage(id);
  return <p>{message?.state}</p>;
}

function Conversation({ named, onChat }: { named: Named; onChat: (chat: Chat) => void }) {
  const chat = useChat({ client, model: 'nusantara-base', ...named });
  const { status } = useChatStream(chat);
  const ids = useMessageIds(chat);
  onChat(chat);
  return (
    <ChatProvider chat={chat}>
      {ids.map((id) => (
        <Row key={id} id={id} />
      ))}
      <output>{status}</output>
    </ChatProvider>
  );
}

/** Opens a conversation, has an answer stream into it, and closes it. */
async function visit(named: Named): Promise<void> {
  let chat!: Chat;
  render(
    <StrictMode>
      <Conversation named={named} onChat={(made) => void (chat = made)} />
    </StrictMode>,
  );
  await act(() => chat.send('/long paragraphs=4'));
  expect(selectMessages(chat.store.getState())).toHaveLength(2);
  expect(screen.getAllByRole('paragraph').map((row) => row.textContent)).toEqual([
    'complete',
    'complete',
  ]);
  cleanup();
}

/** The heap after two hundred visits, in percent of what it was, once what was under way is over. */
async function growth(next: () => Named): Promise<number> {
  for (let n = 0; n < 20; n++) await visit(next());
  const before = await heap();
  for (let n = 0; n < 200; n++) await visit(next());
  const grown = async (): Promise<number> => ((await heap()) / before) * 100;
  await vi.waitUntil(async () => (await grown()) < 110, { timeout: 30_000, interval: 1_000 });
  return grown();
}

test(
  '200 conversations that were opened, streamed and closed leave nothing',
  { timeout },
  async () => {
    expect(await growth(() => ({}))).toBeLessThan(110);
  },
);

test('200 conversations of a list leave no more than their lines in it', { timeout }, async () => {
  const chats = createChats({ storage: indexedDBStorage({ name: 'memory-test' }) });
  expect(await growth(() => ({ chats, id: chats.create() }))).toBeLessThan(110);
  expect(chats.store.getState().list).toHaveLength(220);
  await chats.close();
});
