import { expect, test, vi } from 'vitest';
import { chatOver, last, texts, until } from '../../test/chatOver.ts';
import { answer, repliesInTurn, scriptedReply } from '../../test/scriptedReply.ts';
import { callsOf } from './callTools.ts';
import { selectMessages } from './ChatState.ts';
import type { Tools } from './Tool.ts';

/** A reply that calls tools, as chat completions stream it. */
function calls(...made: [id: string, name: string, args: string][]): () => Response {
  const event = {
    choices: [
      {
        delta: {
          tool_calls: made.map(([id, name, args], index) => ({
            index,
            id,
            function: { name, arguments: args },
          })),
        },
        finish_reason: 'tool_calls',
      },
    ],
  };
  return () =>
    new Response(`data: ${JSON.stringify(event)}\n\ndata: [DONE]\n\n`, {
      headers: { 'content-type': 'text/event-stream' },
    });
}

const weather: Tools = {
  get_weather: {
    description: 'The weather of a city.',
    parameters: { type: 'object', properties: { city: { type: 'string' } } },
    execute: (args) => ({ city: (args as { city: string }).city, celsius: 29 }),
  },
};

const states = (chat: Parameters<typeof last>[0]) =>
  selectMessages(chat.store.getState()).flatMap((message) =>
    callsOf(message).map(({ state }) => state),
  );

test('makes the call, tells the model, and goes on', async () => {
  const { fetch, requests } = repliesInTurn(
    calls(['call_1', 'get_weather', '{"city":"Ambon"}']),
    answer('29 °C.'),
  );
  const chat = chatOver(fetch, { tools: weather });
  await chat.send('Cuaca?');
  expect(texts(chat)).toEqual(['Cuaca?', '', '29 °C.']);
  expect(states(chat)).toEqual(['done']);
  const bodies = requests.map(
    ({ init }) => JSON.parse(init?.body as string) as Record<string, unknown>,
  );
  expect(bodies[0]?.['tools']).toMatchObject([
    { type: 'function', function: { name: 'get_weather', description: 'The weather of a city.' } },
  ]);
  expect((bodies[1]!['messages'] as object[]).slice(1)).toEqual([
    {
      role: 'assistant',
      content: null,
      tool_calls: [
        {
          id: 'call_1',
          type: 'function',
          function: { name: 'get_weather', arguments: '{"city":"Ambon"}' },
        },
      ],
    },
    { role: 'tool', tool_call_id: 'call_1', content: '{"city":"Ambon","celsius":29}' },
  ]);
});

test('what a tool throws, and a tool that does not exist, is told to the model', async () => {
  const { fetch, requests } = repliesInTurn(
    calls(['a', 'broken', '{}'], ['b', 'constructor', '{}']),
    answer('Sorry.'),
  );
  const tools: Tools = {
    broken: {
      execute() {
        throw new Error('No network.');
      },
    },
  };
  const chat = chatOver(fetch, { tools });
  await chat.send('Go');
  expect(states(chat)).toEqual(['failed', 'failed']);
  const { messages } = JSON.parse(requests[1]?.init?.body as string) as {
    messages: { content: string }[];
  };
  expect(messages.slice(-2).map(({ content }) => content)).toEqual([
    'No network.',
    'There is no tool named constructor.',
  ]);
});

test.each([
  ['no JSON', '{"city":'],
  ['no object', '[1]'],
  ['nested ten thousand deep', '['.repeat(10_000) + ']'.repeat(10_000)],
])('arguments that are %s are never executed (fault 45, 47)', async (_what, args) => {
  const execute = vi.fn<() => void>();
  const { fetch, requests } = repliesInTurn(calls(['a', 'act', args]));
  const chat = chatOver(fetch, { tools: { act: { execute } } });
  await chat.send('Go');
  expect(execute).not.toHaveBeenCalled();
  expect(requests).toHaveLength(1);
  expect(states(chat)).toEqual(['invalid']);
  expect(chat.store.getState().status).toBe('ready');
});

test('arguments are plain data: no prototype changes (fault 46)', async () => {
  const execute = vi.fn<(args: unknown) => string>(() => 'ok');
  const args = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
  const chat = chatOver(repliesInTurn(calls(['a', 'act', args]), answer('Done.')).fetch, {
    tools: { act: { execute } },
  });
  await chat.send('Go');
  expect(execute).toHaveBeenCalledOnce();
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('a call that needs approval waits for it, and goes on once it is given', async () => {
  const execute = vi.fn<() => string>(() => 'Booked.');
  const { fetch, requests } = repliesInTurn(calls(['a', 'book', '{}']), answer('Done.'));
  const chat = chatOver(fetch, { tools: { book: { execute, needsApproval: true } } });
  await chat.send('Book it');
  expect(states(chat)).toEqual(['approval']);
  expect(chat.store.getState().status).toBe('ready');
  expect(execute).not.toHaveBeenCalled();

  await chat.approveCall('a');
  await chat.approveCall('a');
  expect(execute).toHaveBeenCalledOnce();
  expect(requests).toHaveLength(2);
  expect(texts(chat)).toEqual(['Book it', '', 'Done.']);
});

test('a tool that cannot say whether to ask fails its call, and the turn goes on', async () => {
  const { fetch } = repliesInTurn(calls(['call_1', 'pay', '{}']), answer('Noted.'));
  const needsApproval = (): boolean => {
    throw new Error('No idea.');
  };
  const chat = chatOver(fetch, { tools: { pay: { needsApproval, execute: () => 'Paid.' } } });
  await chat.send('Pay.');
  expect(states(chat)).toEqual(['failed']);
  expect(texts(chat)).toEqual(['Pay.', '', 'Noted.']);
  expect(chat.store.getState().status).toBe('ready');
});

test('two calls that are approved at once are both made', async () => {
  const { fetch, requests } = repliesInTurn(
    calls(['call_1', 'pay', '{}'], ['call_2', 'pay', '{}']),
    answer('Both.'),
  );
  const execute = vi.fn<() => string>(() => 'Paid.');
  const chat = chatOver(fetch, { tools: { pay: { needsApproval: true, execute } } });
  await chat.send('Pay twice.');
  await Promise.all([chat.approveCall('call_1'), chat.approveCall('call_2')]);
  expect(execute).toHaveBeenCalledTimes(2);
  expect(states(chat)).toEqual(['done', 'done']);
  expect(texts(chat).at(-1)).toBe('Both.');
  expect(requests).toHaveLength(2);
});

test('a call is only text until its arguments are whole: nothing is made of a part of them (fault 48)', async () => {
  const whole = '{"days":12,"isNow":true,"city":"Am\\u0062on"}';
  const reply = scriptedReply();
  const execute = vi.fn<() => string>(() => 'ok');
  const chat = chatOver(reply.fetch, { tools: { book: { execute } }, maxToolRounds: 1 });
  const turn = chat.send('Book.');
  const fragment = (piece: string, more: object = {}) =>
    reply.send({
      choices: [
        {
          delta: {
            tool_calls: [{ index: 0, ...more, function: { name: 'book', arguments: piece } }],
          },
        },
      ],
    });
  for (const [at, piece] of Array.from(whole).entries()) {
    fragment(piece, at === 0 ? { id: 'call_1' } : {});
    const sofar = whole.slice(0, at + 1);
    await until(
      chat.store,
      ({ live }) => live !== undefined && callsOf(live)[0]?.arguments === sofar,
    );
    expect(callsOf(last(chat)!)).toMatchObject([{ state: 'streaming' }]);
  }
  expect(execute).not.toHaveBeenCalled();
  await chat.stop();
  await turn;
});

test('a call that is denied is not made, and the model hears why', async () => {
  const execute = vi.fn<() => string>(() => 'Booked.');
  const { fetch, requests } = repliesInTurn(calls(['a', 'book', '{}']), answer('As you wish.'));
  const chat = chatOver(fetch, { tools: { book: { execute, needsApproval: () => true } } });
  await chat.send('Book it');
  await chat.denyCall('a', 'Too expensive.');
  expect(execute).not.toHaveBeenCalled();
  expect(states(chat)).toEqual(['denied']);
  expect(requests[1]?.init?.body).toContain('Too expensive.');
});

test('two calls, one of them with approval: the model goes on when both are answered', async () => {
  const { fetch, requests } = repliesInTurn(
    calls(['a', 'get_weather', '{"city":"Solo"}'], ['b', 'ask_app', '{}']),
    answer('Both.'),
  );
  const chat = chatOver(fetch, { tools: { ...weather, ask_app: {} } });
  await chat.send('Go');
  expect(states(chat)).toEqual(['done', 'ready']);
  expect(requests).toHaveLength(1);
  await chat.addToolOutput('b', 'From the app.');
  expect(texts(chat).at(-1)).toBe('Both.');
});

test('a loop of calls stops at the maximum of rounds (fault 76)', async () => {
  const { fetch, requests } = repliesInTurn(calls(['a', 'get_weather', '{"city":"Solo"}']));
  const chat = chatOver(fetch, { tools: weather, maxToolRounds: 3 });
  await chat.send('Go');
  expect(requests).toHaveLength(4);
  expect(chat.store.getState().status).toBe('ready');
});

test('stop ends a tool that is running, and nothing follows', async () => {
  const { fetch, requests } = repliesInTurn(calls(['a', 'slow', '{}']));
  const execute = vi.fn<(args: unknown, context: { signal: AbortSignal }) => Promise<never>>(
    () => new Promise<never>(() => undefined),
  );
  const chat = chatOver(fetch, { tools: { slow: { execute } } });
  void chat.send('Go');
  await until(chat.store, () => states(chat)[0] === 'running');
  expect(chat.store.getState().status).toBe('submitted');
  await chat.stop();
  expect(execute.mock.calls[0]?.[1].signal.aborted).toBe(true);
  expect(states(chat)).toEqual(['failed']);
  expect(chat.store.getState().status).toBe('ready');
  expect(requests).toHaveLength(1);
});

test('without tools of the app the calls are kept, and nothing follows', async () => {
  const { fetch, requests } = repliesInTurn(calls(['a', 'get_weather', '{}']));
  const chat = chatOver(fetch);
  await chat.send('Go');
  expect(states(chat)).toEqual(['ready']);
  expect(requests).toHaveLength(1);
});
