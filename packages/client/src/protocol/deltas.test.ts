import { expect, test } from 'vitest';
import { newAnswer } from '../conversation/newMessage.ts';
import { reduceMessage } from '../conversation/reduceMessage.ts';
import type { Part } from '../conversation/message.ts';
import { createChatDeltas } from './createChatDeltas.ts';
import { createResponsesDeltas } from './createResponsesDeltas.ts';
import type { DeltaReader } from './Delta.ts';

/** The message that these events make. */
function read(reader: DeltaReader, events: readonly unknown[]) {
  const deltas = [...events.flatMap((event) => reader.push(event)), ...reader.end()];
  return deltas.reduce(reduceMessage, newAnswer('m'));
}
const chat = (...events: unknown[]) => read(createChatDeltas(), events);
const responses = (...events: unknown[]) => read(createResponsesDeltas(), events);
const delta = (value: unknown, rest: object = {}) => ({
  choices: [{ index: 0, delta: value, ...rest }],
});
const text = (value: string): Part => ({ type: 'text', text: value });

test('chat: puts the pieces together, with id, reason and usage', () => {
  const message = chat(
    { id: 'chatcmpl-1', ...delta({ role: 'assistant', content: '' }) },
    delta({ content: 'Selamat ' }),
    delta({ content: 'pagi.' }),
    delta({}, { finish_reason: 'stop' }),
    { choices: [], usage: { prompt_tokens: 9, completion_tokens: 12, total_tokens: 21 } },
  );
  expect(message).toMatchObject({
    state: 'complete',
    responseId: 'chatcmpl-1',
    finishReason: 'stop',
    parts: [text('Selamat pagi.')],
    usage: { inputTokens: 9, outputTokens: 12, totalTokens: 21 },
  });
});

test('chat: nothing after the finish reason changes the text (fault 57)', () => {
  const message = chat(
    delta({ content: 'Done.' }, { finish_reason: 'stop' }),
    delta({ content: ' More.' }),
  );
  expect(message.parts).toEqual([text('Done.')]);
});

test.each([
  ['length', 74],
  ['content_filter', 75],
])('chat: %s leaves the answer incomplete (fault %i)', (reason) => {
  expect(chat(delta({ content: 'Half' }, { finish_reason: reason }))).toMatchObject({
    state: 'incomplete',
    finishReason: reason,
  });
});

test('chat: a finish reason nobody knows is a normal end, and is kept (fault 49)', () => {
  expect(chat(delta({ content: 'x' }, { finish_reason: 'eos' }))).toMatchObject({
    state: 'complete',
    finishReason: 'eos',
  });
});

test.each(['reasoning_content', 'reasoning', 'reasoning_text'])(
  'chat: reads thoughts from %s',
  (key) => {
    const message = chat(
      delta({ [key]: 'Hm. ' }),
      delta({ [key]: 'Yes.' }),
      delta({ content: 'So.' }),
    );
    expect(message.parts).toEqual([{ type: 'reasoning', text: 'Hm. Yes.' }, text('So.')]);
  },
);

test('chat: a thought that comes under two names is taken once (fault 42)', () => {
  const message = chat(delta({ reasoning_content: 'Hm.', reasoning: 'Hm.' }));
  expect(message.parts).toEqual([{ type: 'reasoning', text: 'Hm.' }]);
});

test('chat: tells inline thoughts from words wherever the pieces are cut', () => {
  const content = '<think>Let me < see.</think>\n\nIt is <b>five</b>.';
  for (let cut = 0; cut <= content.length; cut++) {
    const message = chat(
      delta({ content: content.slice(0, cut) }),
      delta({ content: content.slice(cut) }),
    );
    expect(message.parts).toEqual([
      { type: 'reasoning', text: 'Let me < see.' },
      text('It is <b>five</b>.'),
    ]);
  }
});

test('chat: an inline thought that never ends, and a lone "<thi", are kept (fault 43)', () => {
  expect(chat(delta({ content: '<think>Hm' }), delta({ content: 'm </th' })).parts).toEqual([
    { type: 'reasoning', text: 'Hmm </th' },
  ]);
  expect(chat(delta({ content: '<thi' })).parts).toEqual([text('<thi')]);
});

test('chat: joins tool calls that come in fragments, two at a time', () => {
  const call = (index: number, args: string, first?: object) => ({
    index,
    ...first,
    function: { arguments: args, ...(first && { name: `tool_${index}` }) },
  });
  const message = chat(
    delta({ content: 'One moment.' }),
    delta({ tool_calls: [call(0, '', { id: 'a' }), call(1, '{"x"', { id: 'b' })] }),
    delta({ tool_calls: [call(0, '{"y":1}'), call(1, ':2}')] }),
    delta({}, { finish_reason: 'tool_calls' }),
  );
  expect(message.parts).toEqual([
    text('One moment.'),
    { type: 'tool-call', id: 'a', name: 'tool_0', arguments: '{"y":1}', state: 'ready' },
    { type: 'tool-call', id: 'b', name: 'tool_1', arguments: '{"x":2}', state: 'ready' },
  ]);
});

test.each([[1e9], [-1], [1.5]])(
  'chat: a tool call with the index %s is dropped (fault 44)',
  (index) => {
    const message = chat(delta({ content: 'x', tool_calls: [{ index, id: 'a', function: {} }] }));
    expect(message.parts).toEqual([text('x')]);
  },
);

const fragment = (rest: object, args: string, name?: string) => ({
  ...rest,
  function: { arguments: args, ...(name && { name }) },
});

test.each([
  ['neither index nor id: the last call', { id: 'a' }, {}],
  ['an id alone', { id: 'a' }, { id: 'a' }],
  ['an index that is text, as by id', { index: '0', id: 'a' }, { index: '0', id: 'a' }],
  ['an index once, then the id', { index: 0, id: 'a' }, { id: 'a' }],
  ['an index, and the id on every fragment', { index: 0, id: 'a' }, { index: 0, id: 'a' }],
])('chat: joins the fragments of a call that have %s (fault 44)', (_what, first, then) => {
  const message = chat(
    delta({ tool_calls: [fragment(first, '{"x"', 't')] }),
    delta({ tool_calls: [fragment(then, ':1}')] }),
    delta({}, { finish_reason: 'tool_calls' }),
  );
  expect(message.parts).toMatchObject([
    { id: 'a', name: 't', arguments: '{"x":1}', state: 'ready' },
  ]);
});

test('chat: calls that all say index 0 are told apart by their ids (fault 44)', () => {
  const message = chat(
    delta({ tool_calls: [fragment({ index: 0, id: 'a' }, '{}', 't')] }),
    delta({ tool_calls: [fragment({ index: 0, id: 'b' }, '{', 'u')] }),
    delta({ tool_calls: [fragment({ index: 0 }, '}')] }),
  );
  expect(message.parts).toMatchObject([
    { id: 'a', arguments: '{}' },
    { id: 'b', arguments: '{}' },
  ]);
});

test('chat: a fragment of no call at all is dropped (fault 44)', () => {
  expect(chat(delta({ tool_calls: [fragment({}, '{}'), null, 5] })).parts).toEqual([]);
});

test('chat: a call with neither id nor index is put together, and gets an id of its own (fault 44)', () => {
  const fragments = [{ name: 'f', arguments: '{"a":' }, { arguments: '1}' }];
  const message = chat(
    ...fragments.map((fn) => delta({ tool_calls: [{ function: fn }] })),
    delta({}, { finish_reason: 'tool_calls' }),
  );
  expect(message.parts).toEqual([
    { type: 'tool-call', id: 'call_0', name: 'f', arguments: '{"a":1}', state: 'ready' },
  ]);
});

test('chat: calls that only an index tells apart have different ids in the end (fault 44)', () => {
  const call = (index: number) => ({ index, function: { name: 'f', arguments: '{}' } });
  const message = chat(delta({ tool_calls: [call(0), call(1)] }, { finish_reason: 'tool_calls' }));
  expect(message.parts).toMatchObject([{ id: 'call_0' }, { id: 'call_1' }]);
});

test('arguments that come as an object are the object, never none (fault 45)', () => {
  const fn = { name: 'f', arguments: { city: 'Ambon' } };
  const byChat = chat(
    delta({ tool_calls: [{ index: 0, id: 'c', function: fn }] }, { finish_reason: 'tool_calls' }),
  );
  const item = { type: 'function_call', call_id: 'c', ...fn };
  const byResponses = responses({ type: 'response.completed', response: { output: [item] } });
  for (const { parts } of [byChat, byResponses]) {
    expect(parts).toMatchObject([{ arguments: '{"city":"Ambon"}', state: 'ready' }]);
  }
});

test('chat: the deprecated function_call is a call', () => {
  const message = chat(
    delta({ function_call: { name: 'f', arguments: '{"a"' } }),
    delta({ function_call: { arguments: ':1}' } }, { finish_reason: 'function_call' }),
  );
  expect(message.parts).toMatchObject([{ name: 'f', arguments: '{"a":1}', state: 'ready' }]);
});

test('chat: names of prototypes are names like any other (fault 46)', () => {
  const message = chat(
    JSON.parse('{"choices":[{"delta":{"__proto__":{"content":"sneaky"},"content":"x"}}]}'),
    delta({
      tool_calls: [fragment({ id: '__proto__' }, '{"__proto__":{"polluted":1}}', 'constructor')],
    }),
    delta({}, { finish_reason: 'tool_calls' }),
  );
  expect(message.parts).toMatchObject([text('x'), { id: '__proto__', name: 'constructor' }]);
  expect({}).not.toHaveProperty('polluted');
});

test('chat: a refusal is a part of its own (fault 51)', () => {
  expect(chat(delta({ refusal: 'I will ' }), delta({ refusal: 'not.' })).parts).toEqual([
    { type: 'refusal', text: 'I will not.' },
  ]);
});

test.each([
  [{ prompt_tokens: -1, completion_tokens: 2 }],
  [{ prompt_tokens: '1', completion_tokens: 2 }],
  [{ completion_tokens: 2 }],
  ['many'],
  [null],
])('chat: usage that makes no sense is left out: %j (fault 52)', (usage) => {
  expect(chat({ ...delta({ content: 'x' }), usage }).usage).toBeUndefined();
});

// Quadratic, this and the like would take minutes: the runner's own limit is the judge.
test('chat: a megabyte in one delta, or blank by blank, takes linear time (fault 53)', () => {
  const reader = createChatDeltas();
  expect(reader.push(delta({ content: 'x'.repeat(1024 * 1024) }))).toHaveLength(2);
  const blanks = createChatDeltas();
  for (let at = 0; at < 200_000; at++) {
    blanks.push(delta({ content: ' ' }));
  }
  expect(blanks.push(delta({ content: 'x' }))).toHaveLength(1);
});

test('chat: arguments that are no JSON at the end make the call invalid, with its text (fault 45)', () => {
  const message = chat(
    delta({ tool_calls: [{ index: 0, id: 'a', function: { name: 't', arguments: '{"x":' } }] }),
    delta({}, { finish_reason: 'tool_calls' }),
  );
  expect(message.parts).toMatchObject([{ state: 'invalid', arguments: '{"x":' }]);
});

test.each([
  [null],
  [{ choices: null }],
  [{ choices: [] }],
  [{}],
  [delta(null)],
  [delta({ content: 5 })],
  [delta({ content: { a: 1 } })],
  [{ choices: [null] }],
  [{ choices: 'x' }],
  [delta({ content: null })],
  [{ choices: [{ index: 1, delta: { content: 'other' } }] }],
])('chat: %j says nothing (faults 32, 33 and 34)', (event) => {
  expect(chat(event).parts).toEqual([]);
});

test('chat: usage is read from a chunk without choices (fault 32)', () => {
  const usage = { prompt_tokens: 1, completion_tokens: 2, total_tokens: 3 };
  for (const choices of [[], null, undefined]) {
    expect(chat({ choices, usage }).usage).toMatchObject({ totalTokens: 3 });
  }
});

test('chat: of several choices the first is shown, wherever it stands (fault 34)', () => {
  const choice = (index: number, content: string) => ({ index, delta: { content } });
  expect(chat({ choices: [choice(1, 'other'), choice(0, 'first')] }).parts).toEqual([
    text('first'),
  ]);
});

test('chat: pieces of one sign are put together as they come, and never normalised (fault 20)', () => {
  for (const whole of ['👩‍👩‍👧‍👦', '🇮🇩', 'e\u0301', 'ñ']) {
    const pieces = Array.from(whole);
    const message = chat(...pieces.map((content) => delta({ content })));
    expect(message.parts).toEqual([text(whole)]);
  }
});

test('chat: halves of a character that come apart are joined, and a half at the end is replaced (fault 21)', () => {
  const message = chat(
    delta({ content: '\ud83c' }),
    delta({ content: '\udf89 \ud83c' }, { finish_reason: 'stop' }),
  );
  expect(message.parts).toEqual([text('🎉 \uFFFD')]);
});

const full = [
  { type: 'response.created', sequence_number: 0, response: { id: 'resp_1', output: [] } },
  {
    type: 'response.output_item.added',
    sequence_number: 1,
    output_index: 0,
    item: { type: 'reasoning', id: 'rs', summary: [] },
  },
  {
    type: 'response.reasoning_summary_text.delta',
    sequence_number: 2,
    item_id: 'rs',
    output_index: 0,
    summary_index: 0,
    delta: 'Weighing.',
  },
  {
    type: 'response.reasoning_summary_text.done',
    sequence_number: 3,
    item_id: 'rs',
    output_index: 0,
    summary_index: 0,
    text: 'Weighing.',
  },
  {
    type: 'response.output_item.added',
    sequence_number: 4,
    output_index: 1,
    item: { type: 'message', id: 'msg', role: 'assistant', content: [] },
  },
  {
    type: 'response.output_text.delta',
    sequence_number: 5,
    item_id: 'msg',
    output_index: 1,
    content_index: 0,
    delta: 'Naik ',
  },
  {
    type: 'response.output_text.delta',
    sequence_number: 6,
    item_id: 'msg',
    output_index: 1,
    content_index: 0,
    delta: 'kereta.',
  },
  {
    type: 'response.output_text.done',
    sequence_number: 7,
    item_id: 'msg',
    output_index: 1,
    content_index: 0,
    text: 'Naik kereta.',
  },
  {
    type: 'response.completed',
    sequence_number: 8,
    response: {
      id: 'resp_1',
      status: 'completed',
      output: [
        { type: 'reasoning', id: 'rs', summary: [{ type: 'summary_text', text: 'Weighing.' }] },
        {
          type: 'message',
          id: 'msg',
          content: [{ type: 'output_text', text: 'Naik kereta.', annotations: [] }],
        },
      ],
      usage: { input_tokens: 11, output_tokens: 9, total_tokens: 20 },
    },
  },
];
const wholeAnswer = {
  state: 'complete',
  responseId: 'resp_1',
  parts: [{ type: 'reasoning', text: 'Weighing.' }, text('Naik kereta.')],
  usage: { inputTokens: 11, outputTokens: 9 },
};

test('responses: puts the full dialect together, every text once (fault 41)', () => {
  expect(responses(...full)).toMatchObject(wholeAnswer);
});

test('responses: the last event alone says everything', () => {
  expect(responses(full.at(-1))).toMatchObject(wholeAnswer);
});

test('responses: gaps between the numbers of events are no error (fault 38)', () => {
  const spread = full.map((event) => ({ ...event, sequence_number: event.sequence_number * 7 }));
  expect(responses(...spread)).toMatchObject(wholeAnswer);
});

test('responses: events that are sent again, or late, change nothing (faults 37 and 38)', () => {
  const again = full.flatMap((event, at) => [event, event, ...full.slice(0, at)]);
  expect(responses(...again)).toMatchObject(wholeAnswer);
});

test('responses: the sparse dialect needs no position at all (fault 39)', () => {
  const message = responses(
    { type: 'response.created', response: { id: 'resp_b1' } },
    { type: 'response.output_item.added', item: { id: 'msg_b2' } },
    { type: 'response.output_text.delta', delta: 'Naik ' },
    { type: 'response.output_text.delta', delta: 'kereta.' },
    {
      type: 'response.completed',
      response: { id: 'resp_b1', output: [{ type: 'output_text', text: 'Naik kereta.' }] },
    },
  );
  expect(message).toMatchObject({ state: 'complete', parts: [text('Naik kereta.')] });
});

test.each([
  ['response.incomplete', undefined],
  ['response.completed', 'incomplete'],
])(
  'responses: %s with the status %s is a cut, whatever its number (fault 38, 74)',
  (type, status) => {
    const message = responses(
      { type: 'response.output_text.delta', delta: 'Half', sequence_number: 9 },
      { type, sequence_number: 2, response: { status } },
    );
    expect(message).toMatchObject({ state: 'incomplete', finishReason: 'max_output_tokens' });
  },
);

test('responses: tells inline thoughts from words, in pieces and in the whole text', () => {
  const content = '<think>First the map.</think>\n\nGo north, 1 < 2.';
  const parts = [{ type: 'reasoning', text: 'First the map.' }, text('Go north, 1 < 2.')];
  const pieces = Array.from(content, (piece) => ({
    type: 'response.output_text.delta',
    delta: piece,
  }));
  const whole = { type: 'response.output_text.done', text: content };
  const output = [{ type: 'message', content: [{ type: 'output_text', text: content }] }];
  const completed = { type: 'response.completed', response: { output } };
  expect(responses(...pieces).parts).toEqual(parts);
  expect(responses(...pieces, whole).parts).toEqual(parts);
  expect(responses(...pieces, whole, completed).parts).toEqual(parts);
  expect(responses(completed).parts).toEqual(parts);
});

test('responses: sources without a number are counted, and what names no source is none', () => {
  const annotation = (value: unknown) => ({
    type: 'response.output_text.annotation.added',
    annotation: value,
  });
  const [one, two] = [{ url: 'https://a.example' }, { type: 'file_citation', file_id: 'file-1' }];
  const annotations = [one, two, null, {}];
  const message = responses(
    { type: 'response.output_text.delta', delta: 'x' },
    ...annotations.map(annotation),
    { type: 'response.completed', response: { output: [{ type: 'output_text', text: 'x' }] } },
  );
  expect(message.parts).toEqual([
    text('x'),
    { type: 'citation', url: 'https://a.example' },
    { type: 'citation', title: 'file-1' },
  ]);
});

test('responses: a finished picture says its own format', () => {
  const output = [{ type: 'image_generation_call', result: 'AAAA', output_format: 'webp' }];
  expect(responses({ type: 'response.completed', response: { output } }).parts).toEqual([
    { type: 'image', url: 'data:image/webp;base64,AAAA' },
  ]);
});

test('responses: a whole text replaces its pieces, and never appends (fault 40)', () => {
  const message = responses(
    { type: 'response.output_text.delta', delta: 'Nak ' },
    { type: 'response.output_text.done', text: 'Naik kereta.' },
  );
  expect(message.parts).toEqual([text('Naik kereta.')]);
});

test('responses: a last event without any text takes nothing away', () => {
  const message = responses(
    { type: 'response.output_text.delta', delta: 'Naik' },
    { type: 'response.completed', response: { id: 'r', output: [] } },
  );
  expect(message.parts).toEqual([text('Naik')]);
});

test('responses: reads a function call', () => {
  const at = { output_index: 0, item_id: 'fc' };
  const message = responses(
    {
      type: 'response.output_item.added',
      output_index: 0,
      item: { type: 'function_call', id: 'fc', call_id: 'call', name: 'cari_rute', arguments: '' },
    },
    { type: 'response.function_call_arguments.delta', ...at, delta: '{"dari":' },
    { type: 'response.function_call_arguments.delta', ...at, delta: '"Solo"}' },
    { type: 'response.function_call_arguments.done', ...at, arguments: '{"dari":"Solo"}' },
    {
      type: 'response.completed',
      response: {
        id: 'r',
        output: [
          {
            type: 'function_call',
            id: 'fc',
            call_id: 'call',
            name: 'cari_rute',
            arguments: '{"dari":"Solo"}',
          },
        ],
      },
    },
  );
  expect(message.parts).toEqual([
    {
      type: 'tool-call',
      id: 'call',
      name: 'cari_rute',
      arguments: '{"dari":"Solo"}',
      state: 'ready',
    },
  ]);
});

test('responses: reads refusals, citations and pictures', () => {
  const message = responses(
    { type: 'response.refusal.delta', output_index: 0, content_index: 0, delta: 'I will not.' },
    {
      type: 'response.output_text.annotation.added',
      output_index: 0,
      content_index: 0,
      annotation_index: 0,
      annotation: { type: 'url_citation', url: 'https://a.example', title: 'A' },
    },
    {
      type: 'response.image_generation_call.partial_image',
      output_index: 1,
      partial_image_b64: 'AAAA',
      output_format: 'webp',
    },
  );
  expect(message.parts).toEqual([
    { type: 'refusal', text: 'I will not.' },
    { type: 'citation', url: 'https://a.example', title: 'A' },
    { type: 'image', url: 'data:image/webp;base64,AAAA' },
  ]);
});

test.each([
  ['max_output_tokens', 74],
  ['content_filter', 75],
])('responses: %s leaves the answer incomplete (fault %i)', (reason) => {
  expect(
    responses(
      { type: 'response.output_text.delta', delta: 'Half' },
      {
        type: 'response.incomplete',
        response: { id: 'r', output: [], incomplete_details: { reason } },
      },
    ),
  ).toMatchObject({ state: 'incomplete', finishReason: reason, parts: [text('Half')] });
});

test.each([
  ['items', { output: [{ type: 'message', content: [{ type: 'output_text', text: 'Hi.' }] }] }],
  ['bare text items', { output: [{ type: 'output_text', text: 'Hi.' }] }],
  ['choices', { choices: [{ message: { content: 'Hi.' } }] }],
  ['output_text only', { output: [], output_text: 'Hi.' }],
])('responses: finds the text of a reply as %s', (_name, response) => {
  expect(responses({ type: 'response.completed', response }).parts).toEqual([text('Hi.')]);
});

test.each(['constructor', '__proto__', 'toString', 'vendor:thing'])(
  'responses: an event named %s is skipped (faults 35 and 36)',
  (type) => {
    expect(responses({ type, delta: 'x', text: 'x' }).parts).toEqual([]);
  },
);

test.each([
  'response.web_search_call.in_progress',
  'response.web_search_call.searching',
  'response.web_search_call.completed',
  'response.file_search_call.searching',
  'response.image_generation_call.generating',
  'response.code_interpreter_call_code.delta',
  'response.mcp_call_arguments.delta',
  'response.mcp_list_tools.completed',
  'keepalive',
])('responses: %s passes silently', (type) => {
  const message = responses(
    { type: 'response.output_text.delta', item_id: 'msg', delta: 'a' },
    { type, item_id: 'other', output_index: 1, delta: 'x', code: 'x' },
    { type: 'response.output_text.delta', item_id: 'msg', delta: 'b' },
  );
  expect(message.parts).toEqual([text('ab')]);
});

test('responses: items that say nothing to a reader leave no hole among those that do', () => {
  const items = [
    {
      type: 'web_search_call',
      id: 'ws',
      status: 'completed',
      action: { type: 'search', query: 'x' },
    },
    { type: 'mcp_list_tools', id: 'ml', server_label: 's', tools: [] },
    { type: 'redacted_thinking', id: 'rt', data: 'x' },
    { type: 'message', id: 'msg', content: [{ type: 'output_text', text: 'a' }] },
    { type: 'vendor:thing', id: 'v' },
  ];
  const message = responses(
    ...items.map((item, at) => ({ type: 'response.output_item.done', output_index: at, item })),
    { type: 'response.completed', response: { id: 'r', output: items } },
  );
  expect(message.parts).toEqual([text('a')]);
});

test('responses: ten thousand items are read in linear time', () => {
  const reader = createResponsesDeltas();
  for (let at = 0; at < 10_000; at++) {
    const item = { type: 'message', id: `msg_${at}` };
    reader.push({ type: 'response.output_item.added', output_index: at, item });
    reader.push({ type: 'response.output_text.delta', item_id: item.id, delta: 'x' });
  }
  const last = { type: 'response.output_text.delta', item_id: 'msg_9999', delta: 'y' };
  expect(reader.push(last)).toMatchObject([{ type: 'text', part: 9_999 }]);
});
