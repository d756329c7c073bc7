import type { Script } from '@nusantara-ai/emulator';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { chatWith, last, shown, until } from '../../test/chatOver.ts';
import type { Tools } from '../conversation/Tool.ts';
import { defineTool } from './defineTool.ts';
import { readToolCalls } from './readToolCalls.ts';

const ask = (args: Record<string, unknown>): Script => [
  { when: { result: 'ferry' }, answer: 'There you are.' },
  { answer: [{ tool: 'ferry', arguments: args }] },
];

function over(script: Script, tools: Tools) {
  return chatWith({ script }, { tools });
}

const input = z.object({ from: z.string(), seats: z.number().int().default(1) });

test('arguments are checked and filled in, and what comes out is JSON', async () => {
  const tools = {
    ferry: defineTool({ input, execute: ({ from, seats }) => ({ from, seats, at: ['07:00'] }) }),
  };
  const chat = over(ask({ from: 'Ambon' }), tools);
  await chat.send('Which ferry?');
  const [call] = readToolCalls(shown(chat)[1]!, tools);
  expect(call).toMatchObject({
    name: 'ferry',
    state: 'done',
    input: { from: 'Ambon' },
    output: { from: 'Ambon', seats: 1, at: ['07:00'] },
  });
  expect(shown(chat)).toHaveLength(3);
});

test('arguments that do not fit are not executed, and the model is told why', async () => {
  let calls = 0;
  const tools = { ferry: defineTool({ input, execute: () => ++calls, needsApproval: () => true }) };
  const chat = over(ask({ from: 7 }), tools);
  await chat.send('Which ferry?');
  const [call] = readToolCalls(shown(chat)[1]!, tools);
  expect(call).toMatchObject({ state: 'failed' });
  expect(call?.state === 'failed' && call.reason).toMatch(/^Invalid arguments: from: /);
  expect(calls).toBe(0);
  expect(last(chat)).toMatchObject({ state: 'complete' });
});

test('the tool says how far it is, until it is over', async () => {
  let open!: () => void;
  const gate = new Promise<void>((resolve) => void (open = resolve));
  let late: ((progress: number) => void) | undefined;
  const tools = {
    ferry: defineTool({
      input,
      async execute(_args, { report }) {
        late = report;
        report('Asking the harbour');
        report(0.5);
        await gate;
        return 'Full';
      },
    }),
  };
  const chat = over(ask({ from: 'Ambon' }), tools);
  const sent = chat.send('Which ferry?');
  const call = () => readToolCalls(shown(chat)[1]!, tools)[0];
  await until(chat.store, () => call()?.progress !== undefined);
  expect(call()).toMatchObject({ state: 'running', progress: 0.5 });
  open();
  await sent;
  expect(call()).toMatchObject({ state: 'done', output: 'Full' });
  late!(0.9);
  expect(call()).toMatchObject({ state: 'done', progress: 0.5 });
});

test('a call waits for a person when its arguments say so', async () => {
  const tools = {
    ferry: defineTool({ input, needsApproval: ({ seats }) => seats > 2, execute: () => 'Booked' }),
  };
  const chat = over(ask({ from: 'Ambon', seats: 4 }), tools);
  await chat.send('Book a ferry');
  const call = () => readToolCalls(shown(chat)[1]!, tools)[0]!;
  expect(call()).toMatchObject({ state: 'approval', input: { from: 'Ambon', seats: 4 } });
  await chat.approveCall(call().id);
  expect(call()).toMatchObject({ state: 'done', output: 'Booked' });
  expect(last(chat)).toMatchObject({ state: 'complete' });

  const few = over(ask({ from: 'Ambon', seats: 2 }), tools);
  await few.send('Book a ferry');
  expect(readToolCalls(shown(few)[1]!, tools)[0]).toMatchObject({ state: 'done' });
});

test('the model is given the schema, and a validator that cannot tell it needs one beside it', () => {
  expect(defineTool({ input }).parameters).toMatchObject({
    type: 'object',
    properties: { from: { type: 'string' } },
  });
  const mute = {
    '~standard': { version: 1, vendor: 'mute', validate: (value: unknown) => ({ value }) },
  } as const;
  expect(() => defineTool({ input: mute })).toThrow(/jsonSchema/);
  expect(defineTool({ input: mute, jsonSchema: { type: 'object' } }).parameters).toEqual({
    type: 'object',
  });
});
