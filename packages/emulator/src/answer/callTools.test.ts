import { expect, test } from 'vitest';
import { asking, says } from '../../test/asking.ts';

const tool = (name: string, ...properties: string[]) => ({
  type: 'function',
  name,
  parameters: {
    type: 'object',
    properties: Object.fromEntries(properties.map((key) => [key, { type: 'string' }])),
    required: properties,
  },
});
const nested = ({ name, parameters }: ReturnType<typeof tool>) => ({
  type: 'function',
  function: { name, parameters },
});
const tools = [tool('get_weather', 'city'), tool('findFerries', 'to'), tool('send_email', 'text')];
const prompt = 'What is the weather in Ternate, and which ferries go to Ternate?';

test('calls every tool that fits, in one answer', async () => {
  const { choices } = await asking().json('/chat/completions', {
    ...says(prompt),
    tools: tools.map(nested),
  });
  const calls = choices[0].message.tool_calls;

  expect(calls.map(({ function: called }: never) => called)).toEqual([
    { name: 'get_weather', arguments: '{"city":"Ternate"}' },
    { name: 'findFerries', arguments: '{"to":"Ternate"}' },
  ]);
  expect(calls[0].id).not.toBe(calls[1].id);
  expect(choices[0].finish_reason).toBe('tool_calls');
});

test('numbers the calls of a stream, and gives each an item of its own in a response', async () => {
  const chunks = await asking().stream('/chat/completions', {
    ...says(prompt),
    tools: tools.map(nested),
  });
  const indexes = chunks.flatMap(({ choices }) =>
    (choices?.[0]?.delta.tool_calls ?? []).map(({ index }: { index: number }) => index),
  );
  const { output } = await asking().json('/responses', { input: prompt, tools });

  expect([...new Set(indexes)]).toEqual([0, 1]);
  expect(output.map(({ name }: { name: string }) => name)).toEqual(['get_weather', 'findFerries']);
});

test('calls one at a time when told to', async () => {
  const body = { input: prompt, tools, parallel_tool_calls: false };
  const { output } = await asking().json('/responses', body);

  expect(output).toHaveLength(1);
});

test.each([
  ['none', 0],
  ['auto', 0],
  ['required', 1],
  [{ type: 'function', name: 'send_email' }, 1],
])('with tool_choice %j calls %i tools that do not fit', async (toolChoice, count) => {
  const { output } = await asking().json('/responses', {
    input: 'Hello',
    tools: [tool('send_email', 'text')],
    tool_choice: toolChoice,
  });

  expect(output.filter(({ type }: { type: string }) => type === 'function_call')).toHaveLength(
    count,
  );
});

test('answers with the results of all tools that were called', async () => {
  const { json } = asking();
  const { id, output } = await json('/responses', { input: prompt, tools });
  const results = output.map(({ call_id: callId, name }: { call_id: string; name: string }) => ({
    type: 'function_call_output',
    call_id: callId,
    output: JSON.stringify({ from: name }),
  }));
  const answer = await json('/responses', { input: results, tools, previous_response_id: id });

  expect(answer.output[0].content[0].text).toBe(
    'Here is what `get_weather` returned:\n\n- **from**: get_weather\n\nHere is what `findFerries` returned:\n\n- **from**: findFerries',
  );
});

test('fills arguments that obey a deep schema', async () => {
  const parameters = {
    type: 'object',
    properties: {
      legs: {
        type: 'array',
        minItems: 2,
        items: {
          type: 'object',
          properties: { days: { type: 'integer', minimum: 2 }, by: { enum: ['sea', 'air'] } },
          required: ['days', 'by'],
        },
      },
    },
    required: ['legs'],
  };
  const { output } = await asking().json('/responses', {
    input: '/tool go',
    tools: [{ type: 'function', name: 'plan', parameters }],
  });
  const { legs } = JSON.parse(output[0].arguments);

  expect(legs).toHaveLength(2);
  expect(legs[0].days).toBeGreaterThanOrEqual(2);
  expect(['sea', 'air']).toContain(legs[0].by);
});
