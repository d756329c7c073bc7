import { expect, test } from 'vitest';
import { asking, says, type Json } from '../../test/asking.ts';

const path = '/chat/completions';
const tools = ['get_weather', 'find_ferries'].map((name) => ({
  type: 'function',
  function: { name, parameters: { type: 'object', properties: {} } },
}));
const named = (name: string) => ({ type: 'function', function: { name } });

test.each([
  ['·', 'stop', '**6 × 7 = 42**'],
  [' × 7', 'stop', '**6'],
  [['=', '7'], 'stop', '**6 × '],
  ['**', 'stop', ''],
])('stops at %j with %s', async (stop, reason, content) => {
  const { json, stream } = asking();
  const body = { ...says('What is 6 * 7?'), stop, stream_options: { include_usage: true } };
  const { choices } = await json(path, body);
  const all = await stream(path, body);
  const pieces = all.filter(({ choices }) => choices?.[0]?.delta.content);

  expect(choices[0]).toMatchObject({ message: { content }, finish_reason: reason });
  expect(pieces.map(({ choices }) => choices[0].delta.content).join('')).toBe(content);
  expect(all.at(-2).usage.completion_tokens).toBe(pieces.length);
});

test('stops a script at a text too, and a limit before that', async () => {
  const script = [{ answer: [{ reasoning: 'END?' }, 'One. END. Two.', { finish: 'length' }] }];
  const { json } = asking({ script: script as never });
  const stopped = await json(path, { ...says('Go'), stop: 'END' });
  const limited = await json(path, { ...says('Go'), stop: 'END', max_tokens: 1 });

  expect(stopped.choices[0]).toMatchObject({
    message: { reasoning_content: 'END?', content: 'One. ' },
    finish_reason: 'stop',
  });
  expect(limited.choices[0].finish_reason).toBe('length');
});

test.each([
  ['required', ['get_weather']],
  ['any', ['get_weather']],
  ['none', []],
  ['auto', []],
  [named('find_ferries'), ['find_ferries']],
  [{ type: 'allowed_tools', mode: 'required', tools: [named('find_ferries')] }, ['find_ferries']],
  [
    {
      type: 'allowed_tools',
      allowed_tools: { mode: 'required', tools: [named('find_ferries')] },
    },
    ['find_ferries'],
  ],
  [{ type: 'allowed_tools', mode: 'auto', tools: [named('find_ferries')] }, []],
])('obeys the choice %j of a tool', async (choice, names) => {
  const { json } = asking();
  const { choices } = await json(path, { ...says('Hello'), tools, tool_choice: choice });
  const calls: Json[] = choices[0].message.tool_calls ?? [];

  expect(calls.map((call) => call.function.name)).toEqual(names);
  expect(choices[0].finish_reason).toBe(names.length > 0 ? 'tool_calls' : 'stop');
});

const call = (id: string) => ({ id, type: 'function', function: { name: 'x', arguments: '{}' } });
const result = (id?: string) => ({ role: 'tool', tool_call_id: id, content: '29' });
const asked = { role: 'user', content: 'Hello' };
const called = { role: 'assistant', content: null, tool_calls: [call('a'), call('b')] };

test.each<[string, object, string]>([
  ['a stop that is no text', { stop: 7 }, 'stop'],
  ['five stops', { stop: ['1', '2', '3', '4', '5'] }, 'stop'],
  ['a tool without a name', { tools: [{ type: 'function', function: {} }] }, 'tools[0].name'],
  ['a name that is none', { tools: [{ type: 'function', name: 'get it' }] }, 'tools[0].name'],
  ['a choice that is not there', { tools, tool_choice: named('swim') }, 'tool_choice'],
  ['a result of no call', { messages: [asked, result('z')] }, 'messages'],
  ['a result that names none', { messages: [asked, called, result()] }, 'messages[2].tool_call_id'],
  ['a call without its result', { messages: [asked, called, result('a')] }, 'messages'],
  ['a call that is passed over', { messages: [asked, called, asked, result('a')] }, 'messages'],
])('refuses %s', async (_, body, param) => {
  const { json } = asking();
  const { error } = await json(path, { ...says('Hello'), ...body });

  expect(error).toMatchObject({ type: 'invalid_request_error', param });
});

test('takes the results of calls in any order, on responses too', async () => {
  const { json } = asking();
  const messages = [asked, called, result('b'), result('a'), asked];
  const input = ['a', 'b'].flatMap((id) => [
    { type: 'function_call', call_id: id, name: 'x', arguments: '{}' },
    { type: 'function_call_output', call_id: id, output: '29' },
  ]);

  expect(await json(path, { messages })).toHaveProperty('choices');
  expect(await json('/responses', { input })).toHaveProperty('status', 'completed');
  expect((await json('/responses', { input: input.slice(0, 1) })).error.param).toBe('input');
});
