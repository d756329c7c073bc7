import { expect, test } from 'vitest';
import {
  chatCompletions,
  type Endpoint,
  NusantaraError,
  type Part,
  responses,
} from '../../src/index.ts';
import { createClient } from '../../src/transport/createClient.ts';
import { chatOver, last } from '../chatOver.ts';
import { repliesInTurn } from '../scriptedReply.ts';

const data = (...events: object[]): string =>
  events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');

/** The message that this reply makes. */
async function answerTo(
  body: string,
  { type, endpoint }: { type?: string | undefined; endpoint?: Endpoint } = {},
) {
  const { fetch } = repliesInTurn(() => {
    const reply = new Response(body, {
      headers: type === undefined ? {} : { 'content-type': type },
    });
    if (type === undefined) reply.headers.delete('content-type');
    return reply;
  });
  const chat = chatOver(fetch, { endpoint: endpoint ?? chatCompletions, maxRetries: 0 });
  await chat.send('Halo');
  return last(chat)!;
}

const contentTypes = [
  undefined,
  'text/event-stream',
  'application/json',
  'text/plain',
  'text/html; charset=utf-8',
];
const endpoints: Endpoint[] = [chatCompletions, responses];
const places = contentTypes.flatMap((type) => endpoints.map((endpoint) => ({ type, endpoint })));

test.each(places)(
  'an error in JSON is one, sent as $type on $endpoint.name (fault 66, 106)',
  async (place) => {
    const error = { message: 'No.', type: 'Auth-Error', request_id: 'req_body' };
    const bodies = [
      JSON.stringify({ error }),
      `\uFEFF\n${JSON.stringify({ error }, null, 2)}\n`,
      JSON.stringify([{ error }]),
      JSON.stringify({ errors: [error] }),
      JSON.stringify(error),
    ];
    for (const body of bodies) {
      const message = await answerTo(body, place);
      expect(message).toMatchObject({
        state: 'failed',
        parts: [],
        requestIds: ['req_body'],
        error: { type: 'authentication_error', message: 'No.', requestId: 'req_body' },
      });
    }
  },
);

test.each(contentTypes)('an answer in JSON is one, sent as %s (fault 68, 106)', async (type) => {
  const parts: Part[] = [{ type: 'text', text: 'Selamat pagi.' }];
  const metadata = { _metadata: { request_id: 'req_meta' } };
  const chat = { choices: [{ message: { content: 'Selamat pagi.' } }], ...metadata };
  const response = { output: [{ type: 'output_text', text: 'Selamat pagi.' }], ...metadata };
  expect(await answerTo(JSON.stringify(chat), { type })).toMatchObject({
    state: 'complete',
    parts,
  });
  expect(
    await answerTo(JSON.stringify(response, null, 1), { type, endpoint: responses }),
  ).toMatchObject({ state: 'complete', parts });
});

test('an answer in JSON is named by its body where no header names it (fault 110)', async () => {
  const answer = { choices: [], _metadata: { request_id: 'req_meta' } };
  const message = await answerTo(JSON.stringify(answer), { type: 'application/json' });
  expect(message.requestIds).toEqual(['req_meta']);
});

test.each(places)(
  'JSON that is neither is no finished answer, as $type on $endpoint.name (fault 68)',
  async (place) => {
    for (const body of ['{}', '{"object":"list"}']) {
      expect(await answerTo(body, place)).toMatchObject({
        state: 'failed',
        error: { type: 'unreadable_reply', code: 'unexpected_shape', retryable: false },
      });
    }
  },
);

test('the JSON of a plain call is an error in any shape (fault 66)', async () => {
  for (const body of [
    '[{"error":{"message":"No."}}]',
    '{"errors":["No."]}',
    '{"choices":null,"error":"No."}',
  ]) {
    const { fetch } = repliesInTurn(() => Response.json(JSON.parse(body)));
    const client = createClient({ baseURL: 'https://api.test/v1', fetch, maxRetries: 0 });
    await expect(client.chat.completions.create({ model: 'm', messages: [] })).rejects.toThrow(
      'No.',
    );
    await expect(client.models.list()).rejects.toBeInstanceOf(NusantaraError);
  }
});

test('a NUL that JSON would have escaped is kept in the text (fault 27)', async () => {
  const body = 'data: {"choices":[{"delta":{"content":"a\0b"},"finish_reason":"stop"}]}\n\n';
  expect(await answerTo(body, { type: 'text/event-stream' })).toMatchObject({
    state: 'complete',
    parts: [{ type: 'text', text: 'a\0b' }],
  });
});

test('JSON cut short in an event with more behind it is unreadable, wherever it is cut (fault 29, 30)', async () => {
  for (const broken of ['{"choices":[{"delta":{"content":"b', '<p>No.</p>', 'No', '{} {}']) {
    const half = data({ choices: [{ delta: { content: 'Half' } }] });
    const message = await answerTo(`${half}data: ${broken}\n\n${half}${data({ error: 'x' })}`, {
      type: 'text/event-stream',
    });
    expect(message).toMatchObject({
      state: 'failed',
      parts: [{ type: 'text', text: 'Half' }],
      error: { type: 'unreadable_reply', code: 'invalid_json', retryable: false },
    });
    expect(message.error?.message).toContain('Event 1 ');
    expect(message.error?.message).not.toContain(broken);
  }
});

test('a flat error is one on chat completions, too (fault 71)', async () => {
  const body = data(
    { choices: [{ delta: { content: 'Half' } }] },
    { type: 'error', code: 'otpm_exceeded', message: 'Used up.' },
  );
  expect(await answerTo(body, { type: 'text/event-stream' })).toMatchObject({
    state: 'failed',
    parts: [{ type: 'text', text: 'Half' }],
    error: { type: 'rate_limit_exceeded', limit: { name: 'OTPM' }, message: 'Used up.' },
  });
});

test.each([
  [
    'beside its response',
    { request_id: 'req_body', response: { error: { code: 'server_error' } } },
  ],
  [
    'in its response',
    { response: { error: { code: 'server_error' }, _metadata: { request_id: 'req_body' } } },
  ],
])('the request id of a failed response is found %s (fault 73, 110)', async (_where, event) => {
  const message = await answerTo(data({ type: 'response.failed', ...event }), {
    type: 'text/event-stream',
    endpoint: responses,
  });
  expect(message).toMatchObject({
    state: 'failed',
    requestIds: ['req_body'],
    error: {
      code: 'server_error',
      rawType: undefined,
      requestId: 'req_body',
      requestIdFrom: 'body',
    },
  });
});

test('a response that is completed and failed has failed (fault 73)', async () => {
  const response = { status: 'failed', error: { code: 'server_error', message: 'No.' } };
  const message = await answerTo(data({ type: 'response.completed', response }), {
    type: 'text/event-stream',
    endpoint: responses,
  });
  expect(message).toMatchObject({ state: 'failed', error: { message: 'No.' } });
});

test('where an event gives no type, its name is the type (fault 18)', async () => {
  const body =
    'event: response.output_text.delta\ndata: {"delta":"Halo."}\n\n' +
    'event: response.incomplete\ndata: {}\n\n';
  expect(await answerTo(body, { type: 'text/event-stream', endpoint: responses })).toMatchObject({
    state: 'incomplete',
    parts: [{ type: 'text', text: 'Halo.' }],
  });
});
