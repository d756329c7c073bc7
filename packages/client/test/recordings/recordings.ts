import { chatCompletions, type Endpoint, responses } from '../../src/index.ts';

/** A reply as it went over the wire once, written down by hand. Lines end with LF. */
export interface Recording {
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly wire: string;
  /** How its message ends; the rest of what it must say is read in `recordings.test.ts`. */
  readonly state: 'complete' | 'incomplete' | 'interrupted' | 'failed';
  /** What its message says, part by part: the type, then the text, call or address. */
  readonly parts: readonly string[];
}

interface Event {
  readonly type: string;
  readonly [field: string]: unknown;
}

const data = (...events: (object | string)[]): string =>
  events
    .map((event) => `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`)
    .join('');

const chunk = (delta: object, finish: string | null = null): object => ({
  id: 'chatcmpl-77aa',
  object: 'chat.completion.chunk',
  created: 1_765_400_100,
  model: 'garda-core',
  choices: [{ index: 0, delta, finish_reason: finish }],
});

const named = (...events: Event[]): string =>
  events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('');

/** Events with the numbers the full dialect gives them. */
const numbered = (...events: Event[]): string =>
  named(...events.map((event, sequence_number) => ({ sequence_number, ...event })));

const place = { item_id: 'msg_a3', output_index: 1, content_index: 0 };
const thought = { item_id: 'rs_a2', output_index: 0, summary_index: 0 };
const summary = [{ type: 'summary_text', text: 'Weighing options.' }];
const said = [{ type: 'output_text', text: 'Naik kereta.', annotations: [] }];
const opened = { id: 'resp_a1', object: 'response', status: 'in_progress', output: [] };

const created = { type: 'response.created', response: opened };
const delta = (text: string): Event => ({
  type: 'response.output_text.delta',
  delta: text,
});

const full = [
  created,
  { type: 'response.in_progress', response: opened },
  {
    type: 'response.output_item.added',
    output_index: 0,
    item: { type: 'reasoning', id: 'rs_a2', summary: [] },
  },
  {
    type: 'response.reasoning_summary_part.added',
    ...thought,
    part: { type: 'summary_text', text: '' },
  },
  { type: 'response.reasoning_summary_text.delta', ...thought, delta: 'Weighing ' },
  { type: 'response.reasoning_summary_text.delta', ...thought, delta: 'options.' },
  { type: 'response.reasoning_summary_text.done', ...thought, text: 'Weighing options.' },
  {
    type: 'response.output_item.done',
    output_index: 0,
    item: { type: 'reasoning', id: 'rs_a2', summary },
  },
  {
    type: 'response.output_item.added',
    output_index: 1,
    item: { type: 'message', id: 'msg_a3', role: 'assistant', content: [] },
  },
  {
    type: 'response.content_part.added',
    ...place,
    part: { type: 'output_text', text: '', annotations: [] },
  },
  { type: 'response.output_text.delta', ...place, delta: 'Naik ' },
  { type: 'response.output_text.delta', ...place, delta: 'kereta.' },
  { type: 'response.output_text.done', ...place, text: 'Naik kereta.' },
  { type: 'response.content_part.done', ...place, part: said[0] },
  {
    type: 'response.output_item.done',
    output_index: 1,
    item: { type: 'message', id: 'msg_a3', role: 'assistant', content: said },
  },
  {
    type: 'response.completed',
    response: {
      id: 'resp_a1',
      status: 'completed',
      output: [
        { type: 'reasoning', id: 'rs_a2', summary },
        { type: 'message', id: 'msg_a3', role: 'assistant', content: said },
      ],
      usage: { input_tokens: 11, output_tokens: 9, total_tokens: 20 },
    },
  },
];

const call = (index: number, rest: object): object => ({ tool_calls: [{ index, ...rest }] });

export const recordings: readonly Recording[] = [
  {
    name: 'chat: the usual, with reasoning and usage',
    endpoint: chatCompletions,
    wire: data(
      chunk({ role: 'assistant', content: '' }),
      chunk({ reasoning_content: 'Think first. ' }),
      chunk({ content: 'Selamat ' }),
      chunk({ content: 'pagi.' }),
      chunk({}, 'stop'),
      {
        id: 'chatcmpl-77aa',
        choices: [],
        usage: { prompt_tokens: 9, completion_tokens: 12, total_tokens: 21 },
      },
      '[DONE]',
    ),
    state: 'complete',
    parts: ['reasoning: Think first. ', 'text: Selamat pagi.'],
  },
  {
    name: 'chat: as little as can be, no sentinel',
    endpoint: chatCompletions,
    wire: data(
      { choices: [{ delta: { content: 'Halo' } }] },
      { choices: [{ delta: { content: '.' }, finish_reason: 'stop' }] },
    ),
    state: 'complete',
    parts: ['text: Halo.'],
  },
  {
    name: 'chat: comments, other fields, no space, a sentinel without its blank line',
    endpoint: chatCompletions,
    wire: `: hello\n\nretry: 3000\nid: 1\n${data(chunk({ content: 'Ka' }))}: keep-alive\n\ndata:${JSON.stringify(chunk({ content: 'bar' }))}\nx-field: y\n\ndata: [DONE]`,
    state: 'complete',
    parts: ['text: Kabar'],
  },
  {
    name: 'chat: characters of many bytes, as themselves and as escapes',
    endpoint: chatCompletions,
    wire:
      data(chunk({ content: 'Sate 🍢 — “enak” ' }), chunk({ content: '👩‍👩‍👧‍👦 é 日本 مرحبا ' })) +
      'data: {"choices":[{"delta":{"content":"\\ud83c"}}]}\n\n' +
      'data: {"choices":[{"delta":{"content":"\\udf34!"},"finish_reason":"stop"}]}\n\n' +
      data('[DONE]'),
    state: 'complete',
    parts: ['text: Sate 🍢 — “enak” 👩‍👩‍👧‍👦 é 日本 مرحبا 🌴!'],
  },
  {
    name: 'chat: thoughts between tags, cut in their middle',
    endpoint: chatCompletions,
    wire: data(
      ...['<th', 'ink>First', ' the map.</thi', 'nk>\n\n', 'Go ', 'north, a < b.'].map((content) =>
        chunk({ content }),
      ),
      chunk({}, 'stop'),
      '[DONE]',
    ),
    state: 'complete',
    parts: ['reasoning: First the map.', 'text: Go north, a < b.'],
  },
  {
    name: 'chat: two tool calls in fragments',
    endpoint: chatCompletions,
    wire: data(
      chunk(call(0, { id: 'call_q8', function: { name: 'cari_rute', arguments: '' } })),
      chunk(call(1, { id: 'call_q9', function: { name: 'cuaca', arguments: '{"di":' } })),
      chunk(call(0, { function: { arguments: '{"dari":"Solo",' } })),
      chunk(call(1, { function: { arguments: '"Ambon"}' } })),
      chunk(call(0, { function: { arguments: '"ke":"Malang"}' } })),
      chunk({}, 'tool_calls'),
      '[DONE]',
    ),
    state: 'complete',
    parts: [
      'tool-call: call_q8 cari_rute {"dari":"Solo","ke":"Malang"} ready',
      'tool-call: call_q9 cuaca {"di":"Ambon"} ready',
    ],
  },
  {
    name: 'chat: a refusal',
    endpoint: chatCompletions,
    wire: data(chunk({ refusal: 'Itu ' }), chunk({ refusal: 'tidak bisa.' }, 'stop'), '[DONE]'),
    state: 'complete',
    parts: ['refusal: Itu tidak bisa.'],
  },
  {
    name: 'chat: the length limit',
    endpoint: chatCompletions,
    wire: data(chunk({ content: 'Pagi ini' }), chunk({}, 'length'), '[DONE]'),
    state: 'incomplete',
    parts: ['text: Pagi ini'],
  },
  {
    name: 'chat: the filter',
    endpoint: chatCompletions,
    wire: data(chunk({ content: 'Pagi' }), chunk({}, 'content_filter'), '[DONE]'),
    state: 'incomplete',
    parts: ['text: Pagi'],
  },
  {
    name: 'chat: an error after some text, and a word after the error',
    endpoint: chatCompletions,
    wire: data(
      chunk({ content: 'Selamat ' }),
      { error: { message: 'Upstream stopped answering.', type: 'api_error', code: 'timeout' } },
      chunk({ content: 'pagi.' }),
    ),
    state: 'failed',
    parts: ['text: Selamat '],
  },
  {
    name: 'chat: closed in the middle of an event',
    endpoint: chatCompletions,
    wire: `${data(chunk({ content: 'Selamat ' }))}data: {"choices":[{"delta":{"content":"pa`,
    state: 'interrupted',
    parts: ['text: Selamat '],
  },
  {
    name: 'chat: one JSON document in the name of a stream',
    endpoint: chatCompletions,
    wire: `${JSON.stringify({ id: 'c', choices: [{ message: { content: 'Pagi 🌅' }, finish_reason: 'stop' }] }, null, 1)}\n`,
    state: 'complete',
    parts: ['text: Pagi 🌅'],
  },
  {
    name: 'chat: thoughts by their other names, usage in the choice, a source',
    endpoint: chatCompletions,
    wire: data(
      chunk({ reasoning: 'Recall. ' }),
      chunk({ reasoning_text: 'Compare.' }),
      chunk({ content: 'Naik kereta.', annotations: ['https://a.example/'] }),
      {
        choices: [
          { delta: {}, finish_reason: 'stop', usage: { prompt_tokens: 1, completion_tokens: 2 } },
        ],
      },
    ),
    state: 'complete',
    parts: ['reasoning: Recall. Compare.', 'text: Naik kereta.', 'citation: https://a.example/'],
  },
  {
    name: 'responses: items that are finished by the other name',
    endpoint: responses,
    wire:
      named(
        { type: 'response.reasoning_summary_text.delta', delta: 'Weighing.' },
        {
          type: 'response.item.completed',
          item: { type: 'function_call', call_id: 'call_1', name: 'cuaca', arguments: '{}' },
        },
        {
          type: 'response.item.completed',
          item: { type: 'function_call', call_id: 'call_2', name: 'cuaca', arguments: '{"a":1}' },
        },
        delta('Tunggu.'),
      ) + data('[DONE]'),
    state: 'complete',
    parts: [
      'reasoning: Weighing.',
      'tool-call: call_1 cuaca {} ready',
      'tool-call: call_2 cuaca {"a":1} ready',
      'text: Tunggu.',
    ],
  },
  {
    name: 'responses: the sparse dialect with thoughts, of items that were never added',
    endpoint: responses,
    wire: named(
      { type: 'response.reasoning_summary_text.delta', delta: 'Weighing.' },
      delta('<thi'),
      delta('nk>Hm.</think>\n'),
      delta('Naik kereta.'),
      {
        type: 'response.completed',
        response: {
          id: 'r',
          output: [{ type: 'output_text', text: '<think>Hm.</think>\nNaik kereta.' }],
        },
      },
    ),
    state: 'complete',
    parts: ['reasoning: Weighing.', 'reasoning: Hm.', 'text: Naik kereta.'],
  },
  {
    name: 'responses: events that only their names tell apart',
    endpoint: responses,
    wire:
      'event: response.output_text.delta\ndata: {"delta":"Naik "}\n\n' +
      'event: response.output_text.delta\ndata: {"delta":"kereta."}\n\n' +
      'event: response.completed\ndata: {}\n\n',
    state: 'complete',
    parts: ['text: Naik kereta.'],
  },
  {
    name: 'responses: a broken event, and an error behind it',
    endpoint: responses,
    wire: `${named(delta('Naik'))}data: {"type":\n\n${named({ type: 'error', message: 'No.', code: 'timeout' })}`,
    state: 'failed',
    parts: ['text: Naik'],
  },
  {
    name: 'responses: the full dialect',
    endpoint: responses,
    wire: numbered(...full) + data('[DONE]'),
    state: 'complete',
    parts: ['reasoning: Weighing options.', 'text: Naik kereta.'],
  },
  {
    name: 'responses: the full dialect without a sentinel',
    endpoint: responses,
    wire: numbered(created, ...full.slice(2, 3), ...full.slice(7)),
    state: 'complete',
    parts: ['reasoning: Weighing options.', 'text: Naik kereta.'],
  },
  {
    name: 'responses: the sparse dialect',
    endpoint: responses,
    wire: named(
      { type: 'response.created', response: { id: 'resp_b1' } },
      { type: 'response.output_item.added', item: { id: 'msg_b2' } },
      delta('Naik '),
      delta('kereta 🚆.'),
      {
        type: 'response.completed',
        response: { id: 'resp_b1', output: [{ type: 'output_text', text: 'Naik kereta 🚆.' }] },
      },
    ),
    state: 'complete',
    parts: ['text: Naik kereta 🚆.'],
  },
  {
    name: 'responses: ended by the sentinel alone, events nobody knows',
    endpoint: responses,
    wire:
      named(delta('Naik '), { type: 'vendor:mood' }, { type: 'keepalive' }, delta('kereta.')) +
      data('[DONE]'),
    state: 'complete',
    parts: ['text: Naik kereta.'],
  },
  {
    name: 'responses: a function call',
    endpoint: responses,
    wire: numbered(
      created,
      {
        type: 'response.output_item.added',
        output_index: 0,
        item: {
          type: 'function_call',
          id: 'fc_c2',
          call_id: 'call_c3',
          name: 'cari_rute',
          arguments: '',
        },
      },
      {
        type: 'response.function_call_arguments.delta',
        item_id: 'fc_c2',
        output_index: 0,
        delta: '{"dari":',
      },
      {
        type: 'response.function_call_arguments.delta',
        item_id: 'fc_c2',
        output_index: 0,
        delta: '"Solo"}',
      },
      {
        type: 'response.function_call_arguments.done',
        item_id: 'fc_c2',
        output_index: 0,
        name: 'cari_rute',
        arguments: '{"dari":"Solo"}',
      },
      { type: 'response.completed', response: { id: 'resp_c1' } },
    ),
    state: 'complete',
    parts: ['tool-call: call_c3 cari_rute {"dari":"Solo"} ready'],
  },
  {
    name: 'responses: thoughts in the open form, and a refusal',
    endpoint: responses,
    wire: named(
      { type: 'response.reasoning.delta', item_id: 'rs', delta: 'Hm, ' },
      { type: 'response.reasoning_text.delta', item_id: 'rs', delta: 'no.' },
      { type: 'response.refusal.delta', item_id: 'msg', delta: 'Tidak ' },
      { type: 'response.refusal.done', item_id: 'msg', refusal: 'Tidak bisa.' },
      { type: 'response.completed', response: { id: 'resp_e1' } },
    ),
    state: 'complete',
    parts: ['reasoning: Hm, no.', 'refusal: Tidak bisa.'],
  },
  {
    name: 'responses: a source and a picture',
    endpoint: responses,
    wire: named(
      { type: 'response.output_text.delta', item_id: 'msg', output_index: 0, delta: 'See.' },
      {
        type: 'response.output_text.annotation.added',
        item_id: 'msg',
        output_index: 0,
        annotation: { type: 'url_citation', url: 'https://a.example/', title: 'A' },
      },
      {
        type: 'response.image_generation_call.partial_image',
        item_id: 'ig',
        output_index: 1,
        partial_image_b64: 'AAAA',
        output_format: 'webp',
      },
      { type: 'response.completed', response: { id: 'resp_f1' } },
    ),
    state: 'complete',
    parts: ['text: See.', 'citation: https://a.example/', 'image: data:image/webp;base64,AAAA'],
  },
  {
    name: 'responses: the token limit',
    endpoint: responses,
    wire: named(delta('Naik'), {
      type: 'response.incomplete',
      response: { id: 'r', incomplete_details: { reason: 'max_output_tokens' } },
    }),
    state: 'incomplete',
    parts: ['text: Naik'],
  },
  {
    name: 'responses: a flat error and the failed response after it',
    endpoint: responses,
    wire: named(
      delta('Naik'),
      { type: 'error', code: 'rate_limit_exceeded', message: 'Used up.', param: null },
      {
        type: 'response.failed',
        response: { error: { code: 'server_error', message: 'Upstream went quiet.' } },
      },
    ),
    state: 'failed',
    parts: ['text: Naik'],
  },
  {
    name: 'responses: an error that says little, and its response that says the rest',
    endpoint: responses,
    wire: named(
      delta('Naik'),
      { type: 'error', code: null, message: 'Upstream went quiet.', param: null },
      {
        type: 'response.failed',
        request_id: 'req_f',
        response: { error: { code: 'rate_limit_exceeded', message: 'Other words.' } },
      },
    ),
    state: 'failed',
    parts: ['text: Naik'],
  },
  {
    name: 'responses: closed in the middle of an item',
    endpoint: responses,
    wire: numbered(...full.slice(0, 11)),
    state: 'interrupted',
    parts: ['reasoning: Weighing options.', 'text: Naik '],
  },
];
