import { createChats, createClient, indexedDBStorage, type OpenChats } from '@nusantara-ai/client';
import { createEmulator } from '@nusantara-ai/emulator';
import { render, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { ChatProvider, useChat, useChatStream, useMessageIds, useMessage } from '../src/index.ts';

const emulator = createEmulator({ logLimit: 10 });
const client = createClient({
  baseURL: 'http://emulator.test/v1',
  apiKey: 'nsk_test',
  dangerouslyAllowBrowser: true,
  fetch: emulator.fetch,
  logLimit: 10,
});

/** What is still reachable, in bytes. */
async function heap(): Promise<number> {
  const session = cdp() as unknown as {
    send(method: string): Promise<{ readonly usedSize: number }>;
  };
  // What is freed may free more.
  for (let n = 0; n < 4; n++) {
    await new Promise((resolve) => setTimeout(resolve));
    await session.send('HeapProfiler.collectGarbage');
  }
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

function Row({ id }: { readonly id: string }) {
  const message = useMessage(id);
  return <p>{message?.parts.length}</p>;
}

function Conversation(props: { readonly id?: string; readonly chats?: OpenChats }) {
  const chat = useChat({ client, model: 'nusantara-base', ...props });
  const { status, messages, send } = useChatStream(chat);
  const ids = useMessageIds(chat);
  return (
    <ChatProvider chat={chat}>
      {ids.map((id) => (
        <Row key={id} id={id} />
      ))}
      <output>{`${status} ${messages.at(-1)?.state}`}</output>
      <button onClick={() => void send('/long paragraphs=10')}>Send</button>
    </ChatProvider>
  );
}

async function visit(props: { readonly id?: string; readonly chats?: OpenChats }): Promise<void> {
  const page = render(
    <StrictMode>
      <Conversation {...props} />
    </StrictMode>,
  );
  screen.getByRole('button').click();
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('ready complete'));
  page.unmount();
}

test('200 conversations that were opened, streamed and closed leave nothing behind', async () => {
  for (let n = 0; n < 20; n++) await visit({});
  const before = await heap();
  for (let n = 0; n < 200; n++) await visit({});
  const after = await heap();
  console.info(`without a name: ${before} -> ${after} bytes`);
  expect(after / before).toBeLessThan(1.1);
});

test('200 conversations of a list leave no more than their line in it', async () => {
  const chats = createChats({ storage: indexedDBStorage({ name: 'memory-test' }) });
  for (let n = 0; n < 20; n++) await visit({ chats, id: chats.create() });
  const before = await heap();
  for (let n = 0; n < 200; n++) await visit({ chats, id: chats.create() });
  const after = await heap();
  console.info(`in a list: ${before} -> ${after} bytes`);
  expect(after / before).toBeLessThan(1.1);
  await chats.close();
});
