import {
  createChat,
  type Message,
  messageText,
  newQuestion,
  throttled,
} from '@nusantara-ai/client';
import { createManualClock } from '@nusantara-ai/emulator';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { memo } from 'react';
import { expect, test } from 'vitest';
import { emulated, model } from '../test/emulated.tsx';
import {
  ChatProvider,
  useBranches,
  useChatState,
  useChatStatus,
  useChatStream,
  useDraft,
  useMessage,
  useMessageIds,
  useMessages,
  useWait,
} from './index.ts';

/** How often each row, the list and the composer have rendered. */
const renders = new Map<string, number>();
const count = (name: string): void => void renders.set(name, (renders.get(name) ?? 0) + 1);

const Row = memo(({ id }: { readonly id: string }) => {
  const message = useMessage(id);
  count(id);
  return <li>{message && messageText(message)}</li>;
});

function List() {
  count('list');
  return (
    <ul>
      {useMessageIds().map((id) => (
        <Row key={id} id={id} />
      ))}
    </ul>
  );
}

function Composer() {
  const [draft, setDraft] = useDraft();
  count('composer');
  return (
    <input aria-label="Message" value={draft} onChange={(event) => setDraft(event.target.value)} />
  );
}

function setUp(initialMessages: readonly Message[] = []) {
  const clock = createManualClock();
  const world = emulated({ clock, tokensPerSecond: 40 });
  const chat = createChat({ client: world.client, model, initialMessages });
  renders.clear();
  render(
    <ChatProvider chat={chat}>
      <List />
      <Composer />
    </ChatProvider>,
    { wrapper: world.wrapper },
  );
  return { ...world, clock, chat };
}

test('one delta into a conversation of 5,000 messages renders one row and nothing else', async () => {
  const { chat, clock } = setUp(Array.from({ length: 5_000 }, (_, n) => newQuestion(`${n}`)));
  act(() => void chat.send('Tell me about rate limits'));
  await act(() => clock.advance(100));
  expect(chat.store.getState().status).toBe('streaming');
  const growing = chat.store.getState().live!;
  renders.clear();

  await act(() => clock.advance(25));
  expect(chat.store.getState().live).not.toBe(growing);
  expect([...renders.keys()]).toEqual([growing.id]);
  await act(() => clock.advance(200));
  expect([...renders.keys()]).toEqual([growing.id]);
  await act(() => chat.stop());
});

test('a whole turn renders no message that was finished before it', async () => {
  const { chat, clock } = setUp([newQuestion('One'), newQuestion('Two')]);
  const finished = chat.store.getState().messageIds;
  renders.clear();
  await act(async () => {
    const sent = chat.send('Hello');
    await clock.advance(60_000);
    await sent;
  });
  expect(chat.store.getState().messageIds).toHaveLength(4);
  for (const id of finished) expect(renders.has(id)).toBe(false);
});

test('typing in the composer while an answer streams renders no message at all', async () => {
  const user = userEvent.setup();
  const { chat, clock } = setUp();
  act(() => void chat.send('Hello'));
  await act(() => clock.advance(100));
  renders.clear();
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Apa kabar?');
  expect(screen.getByRole('textbox')).toHaveValue('Apa kabar?');
  expect([...renders.keys()]).toEqual(['composer']);
  await act(() => chat.stop());
});

test('each piece of a conversation renders for itself', async () => {
  const { client, wrapper } = emulated();
  const chat = createChat({ client, model });
  const { result } = renderHook(
    () => ({
      status: useChatStatus(chat),
      wait: useWait(chat),
      messages: useMessages(chat),
      isSlow: useChatState((state) => state.isSlow, chat),
    }),
    { wrapper },
  );
  act(() => void chat.send('/error 503 retry-after=30 Hello'));
  await waitFor(() => expect(result.current.wait).toMatchObject({ attempt: 2 }));
  expect(result.current).toMatchObject({ status: 'waiting', isSlow: false });
  expect(result.current.messages).toHaveLength(2);
  await act(() => chat.stop());
});

test('branches are there once there are two, and a delta does not make them anew', async () => {
  const clock = createManualClock();
  const { client, wrapper } = emulated({ clock, tokensPerSecond: 40 });
  const chat = createChat({ client, model });
  await act(async () => {
    const sent = chat.send('Hello');
    await clock.advance(60_000);
    await sent;
  });
  const [, answer] = chat.store.getState().messageIds;
  const { result } = renderHook(() => useBranches(answer!, chat), { wrapper });
  expect(result.current).toEqual({ ids: [answer], index: 0 });
  act(() => void chat.regenerate());
  await act(() => clock.advance(100));
  const second = chat.store.getState().messageIds[1];
  expect(result.current).toEqual({ ids: [answer, second], index: 0 });
  const before = result.current;
  await act(() => clock.advance(100));
  expect(result.current).toBe(before);
  await act(() => chat.stop());
});

test('a throttled view renders once for all that grows within its time, and at once at the end', async () => {
  const clock = createManualClock();
  const { wrapper } = emulated({ clock, tokensPerSecond: 40 });
  let throttledRenders = 0;
  const { result } = renderHook(
    () => {
      const fast = useChatStream({ id: 'a', model });
      return { fast, slow: useSlow() };
    },
    { wrapper },
  );
  function useSlow() {
    throttledRenders++;
    return useChatStream({ id: 'a', model, throttle: 3_600_000 });
  }
  expect(result.current.slow.chat).toBe(throttled(result.current.fast.chat, 3_600_000));
  expect(throttledRenders).toBeGreaterThan(0);
  act(() => void result.current.fast.send('Hello'));
  await act(() => clock.advance(200));
  const slow = result.current.slow;
  await act(() => clock.advance(10));
  expect(result.current.slow.messages).toHaveLength(slow.messages.length);
  await act(() => clock.advance(60_000));
  await waitFor(() => expect(result.current.slow.status).toBe('ready'));
  expect(result.current.slow.messages).toEqual(result.current.fast.messages);
});
