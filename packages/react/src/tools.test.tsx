import { defineTool, type Message, readToolCalls } from '@nusantara-ai/client';
import type { Script } from '@nusantara-ai/emulator';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { emulated, model } from '../test/emulated.tsx';
import { useChatStream } from './index.ts';

const script: Script = [
  { when: { result: 'book' }, answer: 'Done.' },
  { answer: [{ tool: 'book', arguments: { to: 'Ambon', seats: 2 } }] },
];

const input = z.object({ to: z.string(), seats: z.number() });

test('a person approves a call, sees how far it is, and the answer to its result', async () => {
  const user = userEvent.setup();
  const { wrapper, requests } = emulated({ script });
  let finish!: (ticket: string) => void;
  const tools = {
    book: defineTool({
      description: 'Books a ferry',
      input,
      needsApproval: true,
      execute({ to }, { report }) {
        report(`Booking to ${to}`);
        return new Promise<{ ticket: string }>((resolve) => {
          finish = (ticket) => resolve({ ticket });
        });
      },
    }),
  };

  function Calls({ message }: { readonly message: Message }) {
    return readToolCalls(message, tools).map((call) => (
      <p key={call.id}>
        {call.state === 'approval' && `Book ${call.input.seats} seats to ${call.input.to}?`}
        {call.state === 'running' && call.progress}
        {call.state === 'done' && `Ticket ${call.output.ticket}`}
      </p>
    ));
  }
  function View() {
    const { messages, send, approveCall } = useChatStream({ model, tools });
    const waiting = messages
      .flatMap((message) => readToolCalls(message, tools))
      .find(({ state }) => state === 'approval');
    return (
      <>
        {messages.map((message) => (
          <Calls key={message.id} message={message} />
        ))}
        <output>{messages.at(-1)?.state}</output>
        <button onClick={() => void send('Book')}>Send</button>
        {waiting && <button onClick={() => void approveCall(waiting.id)}>Approve</button>}
      </>
    );
  }
  render(<View />, { wrapper });
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await screen.findByText('Book 2 seats to Ambon?');
  expect(requests).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Approve' }));
  await screen.findByText('Booking to Ambon');
  act(() => finish('A-1'));
  await screen.findByText('Ticket A-1');
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('complete'));
  expect(requests).toHaveLength(2);
});

test('a call that is denied is not made, and the model is told why', async () => {
  const { wrapper, requests } = emulated({ script });
  let calls = 0;
  const tools = { book: defineTool({ input, needsApproval: true, execute: () => ++calls }) };
  const { result } = renderHook(() => useChatStream({ model, tools }), { wrapper });
  await act(() => result.current.send('Book'));
  const [call] = readToolCalls(result.current.messages[1]!, tools);
  await act(() => result.current.denyCall(call!.id, 'Too expensive.'));
  expect(readToolCalls(result.current.messages[1]!, tools)[0]).toMatchObject({
    state: 'denied',
    reason: 'Too expensive.',
  });
  expect(calls).toBe(0);
  expect(JSON.stringify(requests[1]?.body)).toContain('Too expensive.');
});

test('a call that the app answers itself waits for it', async () => {
  const { wrapper } = emulated({ script });
  const tools = { book: defineTool({ input }) };
  const { result } = renderHook(() => useChatStream({ model, tools }), { wrapper });
  await act(() => result.current.send('Book'));
  const [call] = readToolCalls(result.current.messages[1]!, tools);
  expect(call).toMatchObject({ state: 'ready', input: { to: 'Ambon', seats: 2 } });
  await act(() => result.current.addToolOutput(call!.id, '{"ticket":"A-1"}'));
  expect(readToolCalls(result.current.messages[1]!, tools)[0]).toMatchObject({
    state: 'done',
    output: { ticket: 'A-1' },
  });
  expect(result.current.messages).toHaveLength(3);
});

test('a tool that throws is an error to the model, not to the conversation', async () => {
  const { wrapper, requests } = emulated({ script });
  const tools = {
    book: defineTool({
      input,
      execute(): string {
        throw new Error('The harbour is closed.');
      },
    }),
  };
  const { result } = renderHook(() => useChatStream({ model, tools }), { wrapper });
  await act(() => result.current.send('Book'));
  expect(result.current.status).toBe('ready');
  expect(readToolCalls(result.current.messages[1]!, tools)[0]).toMatchObject({
    state: 'failed',
    reason: 'The harbour is closed.',
  });
  expect(JSON.stringify(requests[1]?.body)).toContain('The harbour is closed.');
});

test('rounds of calls come to an end', async () => {
  const endless: Script = [{ answer: [{ tool: 'book', arguments: { to: 'Ambon', seats: 1 } }] }];
  const again: Script = [{ when: { result: 'book' }, ...endless[0]! }, ...endless];
  const { wrapper, emulator } = emulated({ script: again });
  const tools = { book: defineTool({ input, execute: () => 'Again' }) };
  const { result } = renderHook(() => useChatStream({ model, tools, maxToolRounds: 2 }), {
    wrapper,
  });
  await act(() => result.current.send('Book'));
  expect(result.current.status).toBe('ready');
  expect(emulator.log).toHaveLength(3);
});
