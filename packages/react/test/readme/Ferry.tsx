import { defineTool, readToolCalls } from '@nusantara-ai/client';
import { useChatStream } from '@nusantara-ai/react';
import { z } from 'zod';

const tools = {
  book_ferry: defineTool({
    description: 'Books a ferry',
    input: z.object({ to: z.string() }),
    needsApproval: true,
    async execute({ to }, { report }) {
      report(`Booking to ${to} …`);
      return { ticket: `${to}-1` };
    },
  }),
};

export default function Ferry() {
  const chat = useChatStream({ baseURL: '/api/nusantara', model: 'nusantara-base', tools });
  const { messages, send, approveCall, denyCall } = chat;
  const calls = messages.flatMap((message) => readToolCalls(message, tools));
  return (
    <>
      <button onClick={() => void send('Book a ferry to Ambon')}>Book</button>
      {calls.map((call) => (
        <p key={call.id}>
          {call.state === 'approval' && (
            <>
              {`Book a ferry to ${call.input.to}?`}
              <button onClick={() => void approveCall(call.id)}>Yes</button>
              <button onClick={() => void denyCall(call.id)}>No</button>
            </>
          )}
          {call.state === 'running' && call.progress}
          {call.state === 'done' && `Your ticket: ${call.output.ticket}`}
        </p>
      ))}
    </>
  );
}
