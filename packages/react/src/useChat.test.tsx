import { createChats, messageText, responses, type Tools } from '@nusantara-ai/client';
import { createManualClock } from '@nusantara-ai/emulator';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode, useState } from 'react';
import { expect, test } from 'vitest';
import { emulated, model } from '../test/emulated.tsx';
import { expectErrors } from '../test/expectErrors.ts';
import {
  NusantaraProvider,
  useChat,
  useChatError,
  useChatStream,
  type UseChatOptions,
} from './index.ts';

test('options change between renders, also in mid-answer, without restarting anything (fault 159)', async () => {
  const clock = createManualClock();
  const world = emulated({ clock, tokensPerSecond: 40 });
  const initialProps: UseChatOptions = { model, instructions: 'One' };
  const { result, rerender } = renderHook((props: UseChatOptions) => useChatStream(props), {
    wrapper: world.wrapper,
    initialProps,
  });
  const { chat } = result.current;
  let sent!: Promise<boolean>;
  act(() => void (sent = chat.send('Hello')));
  await act(() => clock.advance(100));
  expect(result.current.status).toBe('streaming');
  rerender({ model: 'garda-beta-mini', endpoint: responses, tools: {}, request: { top_p: 1 } });
  await act(async () => {
    await clock.advance(60_000);
    await sent;
  });
  expect(result.current.chat).toBe(chat);
  expect(result.current.messages).toHaveLength(2);
  expect(world.emulator.log).toHaveLength(1);

  await act(async () => {
    const again = chat.send('Hello again');
    await clock.advance(60_000);
    await again;
  });
  expect(world.emulator.log[1]).toMatchObject({ path: '/v1/responses', model: 'garda-beta-mini' });
  // What was taken back is gone.
  expect(world.requests[1]?.body).toMatchObject({ top_p: 1 });
  expect(world.requests[1]?.body).not.toHaveProperty('instructions');
});

test('an option that is said again does not undo what a person chose', () => {
  const { wrapper } = emulated();
  const view = () => renderHook(() => useChatStream({ id: 'a', model }), { wrapper });
  const { result, rerender, unmount } = view();
  act(() => result.current.setModel('garda-beta-mini'));
  rerender();
  expect(result.current.model).toBe('garda-beta-mini');
  unmount();
  expect(view().result.current.model).toBe('garda-beta-mini');
});

test('a view without tools does not take away those of another view of the same chat', async () => {
  const { wrapper, requests } = emulated();
  const tools: Tools = { ferry: { description: 'Ferries' } };
  const one = renderHook(() => useChat({ id: 'a', model, tools }), { wrapper });
  const two = renderHook(() => useChat({ id: 'a', model }), { wrapper });
  two.rerender();
  await act(() => two.result.current.send('Hello'));
  expect(requests[0]?.body).toHaveProperty('tools');
  expect(one.result.current).toBe(two.result.current);
});

test('an answer goes on without its view, and every view with its id shows it (fault 158)', async () => {
  const clock = createManualClock();
  const { wrapper, emulator } = emulated({ clock, tokensPerSecond: 40 });
  const view = () => renderHook(() => useChatStream({ id: 'support', model }), { wrapper });
  const first = view();
  act(() => void first.result.current.send('Hello'));
  await act(() => clock.advance(100));
  const before = messageText(first.result.current.messages[1]!);
  first.unmount();
  await clock.advance(100);

  const [second, third] = [view(), view()];
  const now = messageText(second.result.current.messages[1]!);
  expect(now.startsWith(before) && now.length > before.length).toBe(true);
  expect(second.result.current).toMatchObject({ status: 'streaming' });
  expect(third.result.current.chat).toBe(second.result.current.chat);
  // One flight for all: the second is refused.
  await expect(third.result.current.send('Hi')).resolves.toBe(false);
  await act(() => clock.advance(60_000));
  await waitFor(() => expect(second.result.current.status).toBe('ready'));
  expect(third.result.current.messages).toEqual(second.result.current.messages);
  expect(emulator.log).toHaveLength(1);
});

test('switching threads in mid-answer writes to the right one (fault 152)', async () => {
  const clock = createManualClock();
  const { wrapper } = emulated({ clock, tokensPerSecond: 40 });
  const { result, rerender } = renderHook(({ id }) => useChatStream({ id, model }), {
    wrapper,
    initialProps: { id: 'one' },
  });
  act(() => void result.current.send('Hello'));
  await act(() => clock.advance(100));
  rerender({ id: 'two' });
  expect(result.current.messages).toEqual([]);
  act(() => void result.current.send('What is this kit?'));
  await act(() => clock.advance(60_000));
  await waitFor(() => expect(result.current.status).toBe('ready'));
  expect(result.current.messages.map(({ state }) => state)).toEqual(['complete', 'complete']);
  expect(messageText(result.current.messages[0]!)).toBe('What is this kit?');

  rerender({ id: 'one' });
  expect(result.current.messages).toHaveLength(2);
  expect(messageText(result.current.messages[0]!)).toBe('Hello');
  expect(result.current.messages[1]).toMatchObject({ state: 'complete' });
});

test('nobody can find an answer without a name again: it ends with its last view (fault 157)', async () => {
  const { wrapper, emulator } = emulated();
  const first = renderHook(() => useChat({ model }), { wrapper });
  const chat = first.result.current;
  const second = renderHook(() => useChatStream({ chat }), { wrapper });
  act(() => void chat.send('/error 429 retry-after=50 Hello'));
  await waitFor(() => expect(second.result.current.status).toBe('waiting'));
  first.unmount();
  await waitFor(() => expect(second.result.current.status).toBe('error'));
  expect(emulator.log).toHaveLength(1);
});

test('a list keeps the conversations that its views name', async () => {
  const { wrapper } = emulated();
  const chats = createChats();
  const view = (id: string) => renderHook(() => useChatStream({ chats, id, model }), { wrapper });
  const { result, unmount } = view('a');
  await act(() => result.current.send('Hello'));
  expect(chats.store.getState().list).toMatchObject([{ id: 'a', title: 'Hello' }]);
  unmount();
  expect(view('a').result.current.messages).toHaveLength(2);
  await chats.close();
});

test('works without a provider, and hooks of one address share their client', async () => {
  const { client } = emulated();
  const { result } = renderHook(() => useChatStream({ client, model }), { wrapper: StrictMode });
  await act(() => result.current.send('Hello'));
  expect(result.current.messages).toHaveLength(2);

  const byAddress = () =>
    renderHook(() => useChatStream({ baseURL: '/api/nusantara', id: 'a', model }), {
      wrapper: StrictMode,
    });
  const first = byAddress();
  expect(first.result.current.status).toBe('ready');
  expect(byAddress().result.current.chat).toBe(first.result.current.chat);
});

test('a provider makes a client of its own from a base URL', async () => {
  const { emulator } = emulated({ apiKeys: 'any' });
  const { result } = renderHook(() => useChatStream({ model }), {
    wrapper: ({ children }) => (
      <StrictMode>
        <NusantaraProvider
          baseURL="/api/nusantara"
          fetch={emulator.fetch}
          headers={{ 'x-api-key': 'nsk_1' }}
        >
          {children}
        </NusantaraProvider>
      </StrictMode>
    ),
  });
  await act(() => result.current.send('Hello'));
  expect(emulator.log).toHaveLength(1);
});

test('hiding a view and showing it again changes nothing', async () => {
  const user = userEvent.setup();
  const { wrapper, emulator } = emulated();
  function View() {
    const { messages, status } = useChatStream({ id: 'a', model });
    return <output>{`${messages.length} ${status}`}</output>;
  }
  function Page() {
    const [isShown, setShown] = useState(true);
    const { send } = useChat({ id: 'a', model });
    return (
      <>
        <button onClick={() => void send('/stall after=3 Hello')}>Send</button>
        <button onClick={() => setShown(!isShown)}>Toggle</button>
        {isShown && <View />}
      </>
    );
  }
  const { unmount } = render(<Page />, { wrapper });
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await screen.findByText('2 streaming');
  await user.click(screen.getByRole('button', { name: 'Toggle' }));
  await user.click(screen.getByRole('button', { name: 'Toggle' }));
  expect(screen.getByRole('status')).toHaveTextContent('2 streaming');
  expect(emulator.log).toHaveLength(1);
  unmount();
});

test('what is missing is named', async () => {
  await expectErrors(() => {
    expect(() => renderHook(() => useChatStream({ model }))).toThrow(/NusantaraProvider/);
    expect(() => renderHook(() => useChatError())).toThrow(/ChatProvider/);
  });
});
