import { createChat, messageText } from '@nusantara-ai/client';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { expect, test } from 'vitest';
import { emulated } from '../test/emulated.tsx';
import {
  ChatProvider,
  NusantaraProvider,
  useChatError,
  useChatStream,
  useMessage,
  useMessageIds,
  type UseChatOptions,
} from './index.ts';

const model = 'nusantara-base';

function setUp(options: UseChatOptions = { model }, prompts: Parameters<typeof emulated>[0] = {}) {
  const world = emulated(prompts);
  const hook = renderHook((props: UseChatOptions) => useChatStream(props), {
    wrapper: world.wrapper,
    initialProps: options,
  });
  return { ...world, ...hook };
}

test('a question and its answer, and every request id', async () => {
  const { result, emulator } = setUp();
  expect(result.current).toMatchObject({ status: 'ready', isBusy: false, messages: [] });
  await act(() => result.current.send('What is this kit?'));

  const [question, answer] = result.current.messages;
  expect(messageText(question!)).toBe('What is this kit?');
  expect(answer).toMatchObject({ role: 'assistant', state: 'complete', model });
  expect(messageText(answer!).length).toBeGreaterThan(20);
  expect(answer?.requestIds).toEqual([emulator.log[0]?.requestId]);
  expect(result.current.status).toBe('ready');
});

test('the text grows on the page, and stop keeps what there is', async () => {
  const user = userEvent.setup();
  const { wrapper } = emulated();
  function View() {
    const { messages, send, stop, isBusy } = useChatStream({ model });
    return (
      <>
        <output>{messages.at(-1)?.role === 'assistant' && messageText(messages.at(-1)!)}</output>
        <p>{messages.at(-1)?.state}</p>
        <button onClick={() => void (isBusy ? stop() : send('/stall after=3 Hello'))}>
          {isBusy ? 'Stop' : 'Send'}
        </button>
      </>
    );
  }
  render(<View />, { wrapper });
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(screen.getByRole('status')).not.toBeEmptyDOMElement());
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  await screen.findByText('stopped');
  expect(screen.getByRole('status')).not.toBeEmptyDOMElement();
  expect(screen.getByRole('button', { name: 'Send' })).toBeVisible();
});

test.each([
  [400, 'invalid_request_error'],
  [401, 'authentication_error'],
  [404, 'not_found_error'],
])('status %i is the error %s, with the id the server logged', async (status, type) => {
  const { result, emulator } = setUp();
  await act(() => result.current.send(`/error ${status}`));
  expect(result.current.status).toBe('error');
  expect(result.current.error).toMatchObject({ type, status });
  expect(result.current.error?.requestId).toBe(emulator.log.at(-1)?.requestId);
  act(() => result.current.dismissError());
  expect(result.current.error).toBeUndefined();
  expect(result.current.messages).toHaveLength(2);
});

test('a wait for a rate limit can be seen, skipped and called off', async () => {
  const { result, emulator } = setUp();
  act(() => void result.current.send('/error 429 retry-after=30'));
  await waitFor(() => expect(result.current.wait).toMatchObject({ attempt: 2, maxAttempts: 3 }));
  expect(result.current.error).toMatchObject({ type: 'rate_limit_exceeded' });
  expect(result.current.wait!.until! - Date.now()).toBeGreaterThan(20_000);

  act(() => result.current.tryNow());
  await waitFor(() => expect(result.current.wait).toMatchObject({ attempt: 3 }));
  expect(emulator.log).toHaveLength(2);

  await act(() => result.current.stop());
  expect(result.current).toMatchObject({ status: 'error', wait: undefined, isBusy: false });
  expect(emulator.log).toHaveLength(2);
});

test('a cut answer keeps its text, and retry replaces it by a whole one', async () => {
  const { result } = setUp();
  await act(() => result.current.send('/cut after=4 times=1 What is this kit?'));
  expect(result.current.error).toMatchObject({ type: 'stream_interrupted', code: 'early_end' });
  expect(result.current.messages.at(-1)).toMatchObject({ state: 'interrupted' });
  const half = messageText(result.current.messages.at(-1)!);
  expect(half).not.toBe('');

  await act(() => result.current.retry());
  expect(result.current.status).toBe('ready');
  expect(messageText(result.current.messages.at(-1)!).length).toBeGreaterThan(half.length);
  expect(result.current.messages).toHaveLength(2);
});

test('edit takes back the message and what followed it', async () => {
  const { result } = setUp();
  await act(() => result.current.send('Hello'));
  await act(() => result.current.send('/error 400'));
  await act(() => result.current.edit(result.current.messages[2]!.id, 'Show me a table'));
  expect(result.current.messages).toHaveLength(4);
  expect(messageText(result.current.messages[2]!)).toBe('Show me a table');
  expect(result.current.messages[3]).toMatchObject({ state: 'complete' });
});

test('options change between renders without restarting anything', async () => {
  const { result, rerender, emulator } = setUp();
  await act(() => result.current.send('Hello'));
  const { chat } = result.current;
  rerender({ model: 'garda-beta-mini', endpoint: 'responses' });
  expect(result.current.chat).toBe(chat);
  expect(result.current.messages).toHaveLength(2);
  await act(() => result.current.send('Hello again'));
  expect(emulator.log.map(({ path, model }) => [path, model])).toEqual([
    ['/v1/chat/completions', 'nusantara-base'],
    ['/v1/responses', 'garda-beta-mini'],
  ]);
});

test('a conversation with an id outlives its views, and two views share it', async () => {
  const { wrapper } = emulated();
  const first = renderHook(() => useChatStream({ id: 'support', model }), { wrapper });
  await act(() => first.result.current.send('Hello'));
  first.unmount();
  const second = renderHook(() => useChatStream({ id: 'support', model }), { wrapper });
  const third = renderHook(() => useChatStream({ id: 'support', model }), { wrapper });
  expect(second.result.current.messages).toHaveLength(2);
  expect(third.result.current.chat).toBe(second.result.current.chat);
  act(() => second.result.current.setDraft('And'));
  expect(third.result.current.draft).toBe('And');
});

test('a delta renders the growing row, and no finished one', async () => {
  const { client } = emulated();
  const chat = createChat({ client, model });
  const renders = new Map<string, number>();
  function Row({ id }: { id: string }) {
    const message = useMessage(id);
    renders.set(id, (renders.get(id) ?? 0) + 1);
    return <li>{message && messageText(message)}</li>;
  }
  function List() {
    return useMessageIds().map((id) => <Row key={id} id={id} />);
  }
  await chat.send('Hello');
  render(
    <ChatProvider chat={chat}>
      <List />
    </ChatProvider>,
  );
  const before = new Map(renders);
  await act(() => chat.send('Tell me about rate limits'));
  const [first, second, third, fourth] = chat.store.getState().messageIds;
  // Once more when the list grew, which is React's way with children; never for a delta.
  for (const id of [first!, second!])
    expect(renders.get(id)! - before.get(id)!).toBeLessThanOrEqual(2);
  expect(renders.get(third!)).toBeLessThanOrEqual(2);
  expect(renders.get(fourth!)).toBeGreaterThan(2);
});

test('works without a provider, with a base URL or a client of its own', async () => {
  const { client } = emulated();
  const { result } = renderHook(() => useChatStream({ client, model }), { wrapper: StrictMode });
  await act(() => result.current.send('Hello'));
  expect(result.current.messages).toHaveLength(2);

  const byAddress = renderHook(() => useChatStream({ baseURL: '/api/nusantara/', model }));
  expect(byAddress.result.current.status).toBe('ready');
});

test('a provider makes a client of its own from a base URL', async () => {
  const { emulator } = emulated({ apiKeys: 'any' });
  const { result } = renderHook(() => useChatStream({ model }), {
    wrapper: ({ children }) => (
      <NusantaraProvider
        baseURL="/api/nusantara"
        fetch={emulator.fetch}
        headers={{ 'x-api-key': 'nsk_1' }}
      >
        {children}
      </NusantaraProvider>
    ),
  });
  await act(() => result.current.send('Hello'));
  expect(emulator.log).toHaveLength(1);
});

test('what is missing is named', () => {
  expect(() => renderHook(() => useChatStream({ model }))).toThrow(/NusantaraProvider/);
  expect(() => renderHook(() => useChatError())).toThrow(/ChatProvider/);
});
