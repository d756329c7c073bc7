import { createChat, messageText, responses } from '@nusantara-ai/client';
import type { EmulatorOptions } from '@nusantara-ai/emulator';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { emulated, model } from '../test/emulated.tsx';
import { useChatStream, type UseChatStreamOptions } from './index.ts';

function setUp(options: UseChatStreamOptions = { model }, emulator: EmulatorOptions = {}) {
  const world = emulated(emulator);
  const hook = renderHook((props: UseChatStreamOptions) => useChatStream(props), {
    wrapper: world.wrapper,
    initialProps: options,
  });
  const text = (at: number): string => messageText(hook.result.current.messages.at(at)!);
  return { ...world, ...hook, text };
}

test('a question and its answer, and every request id', async () => {
  const { result, emulator, text } = setUp();
  expect(result.current).toMatchObject({ status: 'ready', isBusy: false, messages: [] });
  await act(() => result.current.send('What is this kit?'));

  expect(text(0)).toBe('What is this kit?');
  const [, answer] = result.current.messages;
  expect(answer).toMatchObject({ role: 'assistant', state: 'complete', model });
  expect(text(1).length).toBeGreaterThan(20);
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
  expect(result.current).toMatchObject({ status: 'ready', error: undefined });
  expect(result.current.messages).toHaveLength(2);
});

test('a wait for a rate limit can be seen, skipped and called off', async () => {
  const { result, emulator } = setUp();
  act(() => void result.current.send('/error 429 retry-after=30'));
  await waitFor(() => expect(result.current.wait).toMatchObject({ attempt: 2, maxAttempts: 3 }));
  expect(result.current).toMatchObject({ status: 'waiting', isBusy: true });
  expect(result.current.error).toMatchObject({ type: 'rate_limit_exceeded' });
  expect(result.current.wait!.until! - Date.now()).toBeGreaterThan(20_000);

  act(() => result.current.tryNow());
  await waitFor(() => expect(result.current.wait).toMatchObject({ attempt: 3 }));
  expect(emulator.log).toHaveLength(2);

  await act(() => result.current.stop());
  expect(result.current).toMatchObject({ status: 'error', wait: undefined, isBusy: false });
  expect(emulator.log).toHaveLength(2);
});

test('a cut answer keeps its text, and retry puts a whole one in its place', async () => {
  const { result, text } = setUp();
  await act(() => result.current.send('/cut after=4 times=1 What is this kit?'));
  expect(result.current.error).toMatchObject({ type: 'stream_interrupted', code: 'early_end' });
  expect(result.current.messages.at(-1)).toMatchObject({ state: 'interrupted' });
  const half = text(-1);
  expect(half).not.toBe('');

  await act(() => result.current.retry());
  expect(result.current.status).toBe('ready');
  expect(text(-1).length).toBeGreaterThan(half.length);
  expect(result.current.messages).toHaveLength(2);
});

test('continueAnswer adds the rest to a half answer', async () => {
  const { result, text } = setUp();
  await act(() => result.current.send('/cut after=4 times=1 What is this kit?'));
  const half = text(-1);
  const { id } = result.current.messages.at(-1)!;
  await act(() => result.current.continueAnswer());
  expect(result.current.messages.at(-1)).toMatchObject({ id, state: 'complete' });
  expect(text(-1)).toMatch(half);
  expect(text(-1).length).toBeGreaterThan(half.length);
});

test('regenerate makes a branch, and switchBranch shows either', async () => {
  const { result } = setUp();
  await act(() => result.current.send('Hello'));
  const first = result.current.messages.at(-1)!;
  await act(() => result.current.regenerate());
  const second = result.current.messages.at(-1)!;
  expect(second.id).not.toBe(first.id);
  expect(result.current.messages).toHaveLength(2);
  act(() => result.current.switchBranch(first.id));
  expect(result.current.messages.at(-1)).toBe(first);
  act(() => result.current.switchBranch(second.id));
  expect(result.current.messages.at(-1)).toBe(second);
});

test('edit puts a question in the place of another', async () => {
  const { result, text } = setUp();
  await act(() => result.current.send('Hello'));
  await act(() => result.current.send('/error 400'));
  await act(() => result.current.edit(result.current.messages[2]!.id, 'Show me a table'));
  expect(result.current.messages).toHaveLength(4);
  expect(text(2)).toBe('Show me a table');
  expect(result.current.messages[3]).toMatchObject({ state: 'complete' });
});

test('away from the branch that failed there is no error, and no status of one', async () => {
  const { result } = setUp();
  await act(() => result.current.send('Hello'));
  const [question] = result.current.messages;
  await act(() => result.current.edit(question!.id, '/error 400'));
  expect(result.current.status).toBe('error');
  act(() => result.current.switchBranch(question!.id));
  expect(result.current).toMatchObject({ status: 'ready', error: undefined });
});

test('setModel and setEndpoint count from the next request on', async () => {
  const { result, emulator } = setUp();
  act(() => {
    result.current.setModel('garda-beta-mini');
    result.current.setEndpoint(responses);
  });
  expect(result.current).toMatchObject({ model: 'garda-beta-mini', endpoint: responses });
  await act(() => result.current.send('Hello'));
  expect(emulator.log[0]).toMatchObject({ path: '/v1/responses', model: 'garda-beta-mini' });
});

test('clear ends the answer and leaves nothing', async () => {
  const { result, emulator } = setUp();
  act(() => void result.current.send('/stall after=3 Hello'));
  await waitFor(() => expect(result.current.status).toBe('streaming'));
  await act(() => result.current.clear());
  expect(result.current).toMatchObject({ status: 'ready', messages: [] });
  expect(emulator.log[0]).toMatchObject({ outcome: 'aborted' });
});

test('a draft is kept with the conversation', () => {
  const { result } = setUp();
  act(() => result.current.setDraft('Apa ka'));
  expect(result.current.draft).toBe('Apa ka');
});

test('a second message is refused while an answer is under way, or waits where the app lets it', async () => {
  const { result, rerender, text } = setUp();
  act(() => void result.current.send('/stall after=2 Hello'));
  await waitFor(() => expect(result.current.status).toBe('streaming'));
  await expect(result.current.send('And?')).resolves.toBe(false);
  rerender({ model, whileBusy: 'queue' });
  act(() => void result.current.send('Never mind'));
  let sent!: Promise<boolean>;
  act(() => void (sent = result.current.send('What is this kit?')));
  expect(result.current.queue.map((queued) => queued.text)).toEqual([
    'Never mind',
    'What is this kit?',
  ]);
  act(() => result.current.unqueue(result.current.queue[0]!.id));
  await act(async () => {
    await result.current.stop();
    await sent;
  });
  expect(result.current.queue).toEqual([]);
  expect(text(-2)).toBe('What is this kit?');
});

test('instructions, request fields and headers go with every request', async () => {
  const { result, requests } = setUp({
    model,
    instructions: 'Be brief.',
    request: { temperature: 0.2 },
    headers: { 'x-app': 'docs' },
  });
  await act(() => result.current.send('Hello', { request: { top_p: 0.5 } }));
  expect(requests[0]?.body).toMatchObject({
    temperature: 0.2,
    top_p: 0.5,
    messages: [{ role: 'system', content: 'Be brief.' }, { role: 'user' }],
  });
  expect(requests[0]?.headers.get('x-app')).toBe('docs');
});

test('maxRetries and slowAfterMs are what the view says', async () => {
  const { result, emulator } = setUp({ model, maxRetries: 0, slowAfterMs: 1 });
  await act(() => result.current.send('/error 503 retry-after=0'));
  expect(result.current.status).toBe('error');
  expect(emulator.log).toHaveLength(1);
  act(() => void result.current.send('/stall after=2 Hello'));
  await waitFor(() => expect(result.current.isSlow).toBe(true));
  await act(() => result.current.stop());
});

test('what had been said before is there from the first render', () => {
  const initialMessages = [
    { id: 'q', role: 'user', state: 'complete', parts: [], createdAt: 0, requestIds: [] },
    { id: 'a', role: 'assistant', state: 'complete', parts: [], createdAt: 1, requestIds: [] },
  ] as const;
  const { result } = setUp({ model, endpoint: responses, initialMessages });
  expect(result.current.messages.map(({ id }) => id)).toEqual(['q', 'a']);
  expect(result.current.endpoint).toBe(responses);
});

test('takes a chat of the app itself', async () => {
  const { client, wrapper } = emulated();
  const chat = createChat({ client, model });
  const { result } = renderHook(() => useChatStream(chat), { wrapper });
  await act(() => result.current.send('Hello'));
  expect(result.current.chat).toBe(chat);
  expect(result.current.messages).toHaveLength(2);
});

test('verbs and finished messages keep their identity', async () => {
  const { result } = setUp();
  const { send, stop } = result.current;
  await act(() => result.current.send('Hello'));
  const [question, answer] = result.current.messages;
  await act(() => result.current.send('Hello again'));
  expect(result.current.messages[0]).toBe(question);
  expect(result.current.messages[1]).toBe(answer);
  const before = result.current.messages;
  act(() => result.current.setDraft('…'));
  expect(result.current.messages).toBe(before);
  expect(result.current).toMatchObject({ send, stop });
});
