import { expect, test, vi } from 'vitest';
import { chatOver, last, texts, until } from '../../test/chatOver.ts';
import { answer, refusal, repliesInTurn, scriptedReply } from '../../test/scriptedReply.ts';
import { responses } from '../endpoints/responses.ts';
import { NusantaraError } from '../errors/NusantaraError.ts';
import { selectError, selectMessages } from './ChatState.ts';
import type { Connectivity } from './Connectivity.ts';
import type { Message } from './message.ts';
import { newAnswer, newQuestion } from './newMessage.ts';

const bodyOf = async (request: Request | undefined) =>
  (await request?.clone().json()) as { messages: { role: string; content: string }[] };

test('sends the message and streams the answer', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch, { instructions: 'Be brief.' });
  const turn = chat.send('Halo');
  expect(chat.store.getState()).toMatchObject({ status: 'submitted' });
  expect(texts(chat)).toEqual(['Halo', '']);

  reply.say('Selamat ');
  await until(chat.store, ({ status }) => status === 'streaming');
  expect(last(chat)).toMatchObject({ state: 'streaming', requestIds: ['req_scripted'] });

  reply.say('pagi.');
  reply.send({ choices: [{ delta: {}, finish_reason: 'stop' }] });
  reply.end();
  expect(await turn).toBe(true);
  expect(chat.store.getState()).toMatchObject({ status: 'ready', live: undefined });
  expect(last(chat)).toMatchObject({ state: 'complete', finishReason: 'stop', model: 'm' });
  expect(texts(chat)).toEqual(['Halo', 'Selamat pagi.']);
  expect((await bodyOf(reply.requests[0])).messages).toEqual([
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Halo' },
  ]);
});

test('one answer at a time: a second send changes nothing, a blank one is not sent', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  void chat.send('One');
  expect(await chat.send('Two')).toBe(false);
  await chat.stop();
  expect(await chat.send('  ')).toBe(false);
  expect(texts(chat)).toEqual(['One']);
  expect(reply.requests).toHaveLength(1);
});

test('stop keeps what had arrived, and nothing comes after it', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  void chat.send('Halo');
  reply.say('Half an ans');
  await until(chat.store, ({ status }) => status === 'streaming');
  await chat.stop();
  expect(chat.store.getState().status).toBe('ready');
  expect(last(chat)).toMatchObject({ state: 'stopped' });
  expect(last(chat)?.error).toBeUndefined();
  expect(texts(chat)).toEqual(['Halo', 'Half an ans']);
  expect(reply.isCancelled).toBe(true);
  await chat.stop();
});

test('a stop before anything came leaves no empty bubble; a send right after it is the next turn', async () => {
  const first = scriptedReply();
  const { fetch, requests } = repliesInTurn(
    () => first.fetch('https://x.test'),
    answer('The second.'),
  );
  const chat = chatOver(fetch);
  void chat.send('One');
  void chat.stop();
  expect(await chat.send('Two')).toBe(true);
  expect(texts(chat)).toEqual(['One', 'Two', 'The second.']);
  expect(requests).toHaveLength(2);
});

test('a stream cut in the middle is interrupted, keeps its text, and can be retried', async () => {
  const first = scriptedReply();
  const { fetch } = repliesInTurn(() => first.fetch('https://x.test'), answer('All of it.'));
  const chat = chatOver(fetch);
  const turn = chat.send('Halo');
  first.say('Half of');
  first.end();
  await turn;
  expect(chat.store.getState().status).toBe('error');
  expect(selectError(chat.store.getState())).toMatchObject({
    type: 'stream_interrupted',
    requestId: 'req_scripted',
  });
  expect(last(chat)).toMatchObject({ state: 'interrupted' });
  expect(texts(chat)).toEqual(['Halo', 'Half of']);

  await chat.retry();
  expect(chat.store.getState().status).toBe('ready');
  expect(texts(chat)).toEqual(['Halo', 'All of it.']);
});

test('continues a half answer in the same message, without its repetition, under both request ids', async () => {
  const first = scriptedReply();
  const { fetch, requests } = repliesInTurn(
    () => first.fetch('https://x.test'),
    answer('ferry leaves', ' at nine', ' from Ambon.'),
  );
  const chat = chatOver(fetch);
  const turn = chat.send('When?');
  first.say('The ferry leaves');
  first.end();
  await turn;
  await chat.continueAnswer();
  expect(texts(chat)).toEqual(['When?', 'The ferry leaves at nine from Ambon.']);
  expect(last(chat)).toMatchObject({
    state: 'complete',
    requestIds: ['req_scripted', 'req_answer'],
  });
  expect(last(chat)?.error).toBeUndefined();
  const body = JSON.parse(requests[1]?.init?.body as string) as { messages: { role: string }[] };
  expect(body.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
});

test.each([
  [400, 'invalid_request_error'],
  [401, 'authentication_error'],
  [404, 'not_found_error'],
])(
  'status %i fails at once, and the message can be edited and sent again',
  async (status, type) => {
    const { fetch, requests } = repliesInTurn(
      refusal(status, { request_id: 'req_no' }),
      answer('Better.'),
    );
    const chat = chatOver(fetch);
    await chat.send('Halo');
    expect(requests).toHaveLength(1);
    expect(last(chat)).toMatchObject({ state: 'failed', error: { type, requestId: 'req_no' } });
    expect(texts(chat)).toEqual(['Halo', '']);

    await chat.edit(chat.store.getState().messageIds[0]!, 'Halo!');
    expect(texts(chat)).toEqual(['Halo!', 'Better.']);
  },
);

test('asks again by itself after 503, shows the wait, and keeps every request id', async () => {
  const wait = { 'retry-after': '30' };
  const { fetch } = repliesInTurn(
    refusal(503, { request_id: 'req_1' }, wait),
    refusal(503, { request_id: 'req_2' }, wait),
    answer('Up again.'),
  );
  const chat = chatOver(fetch);
  const before = Date.now();
  const turn = chat.send('Halo');
  for (const attempt of [2, 3]) {
    await until(chat.store, (state) => state.wait?.attempt === attempt);
    const { status, wait: shown } = chat.store.getState();
    expect(status).toBe('waiting');
    expect(shown).toMatchObject({
      attempt,
      maxAttempts: 3,
      error: { type: 'service_unavailable' },
    });
    expect(shown!.until! - before).toBeGreaterThanOrEqual(30_000);
    chat.tryNow();
  }
  await turn;
  expect(last(chat)).toMatchObject({
    state: 'complete',
    requestIds: ['req_1', 'req_2', 'req_answer'],
  });
});

test('gives up after three requests; a retry by hand starts a new count', async () => {
  const { fetch, requests } = repliesInTurn(refusal(503, {}, { 'retry-after-ms': '1' }));
  const chat = chatOver(fetch);
  await chat.send('Halo');
  expect(requests).toHaveLength(3);
  expect(last(chat)).toMatchObject({ state: 'failed', error: { attempt: 3 } });
  await chat.retry();
  expect(requests).toHaveLength(6);
  expect(texts(chat)).toEqual(['Halo', '']);
});

test('stop ends the wait with the last error, and no request follows', async () => {
  const { fetch, requests } = repliesInTurn(refusal(429, {}, { 'retry-after': '30' }));
  const chat = chatOver(fetch);
  void chat.send('Halo');
  await until(chat.store, ({ status }) => status === 'waiting');
  await chat.stop();
  expect(chat.store.getState()).toMatchObject({ status: 'error', wait: undefined });
  expect(last(chat)).toMatchObject({ state: 'failed', error: { type: 'rate_limit_exceeded' } });
  expect(requests).toHaveLength(1);
});

test.each([
  ['a wait of a day', refusal(429, {}, { 'retry-after': '86400' })],
  [
    'a daily quota',
    refusal(429, { code: 'user_total_daily_limit_exceeded' }, { 'retry-after': '1' }),
  ],
])('%s is not waited out', async (_what, reply) => {
  const { fetch, requests } = repliesInTurn(reply);
  const chat = chatOver(fetch);
  await chat.send('Halo');
  expect(requests).toHaveLength(1);
  expect(chat.store.getState().status).toBe('error');
});

test('an error after text is never retried, and the text stays above it', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  const turn = chat.send('Halo');
  reply.say('So far');
  reply.send({ error: { message: 'Broke.', type: 'api_error' } });
  await turn;
  expect(reply.requests).toHaveLength(1);
  expect(last(chat)).toMatchObject({ state: 'failed', error: { type: 'api_error' } });
  expect(texts(chat)).toEqual(['Halo', 'So far']);
});

test('offline is waited out until the network is back, and is no attempt', async () => {
  let online = false;
  let tell = (): void => undefined;
  const connectivity: Connectivity = {
    isOnline: () => online,
    subscribe: (listener) => {
      tell = listener;
      return () => undefined;
    },
  };
  const { fetch, requests } = repliesInTurn(answer('Here.'));
  const chat = chatOver(fetch, { connectivity });
  const turn = chat.send('Halo');
  await until(chat.store, ({ status }) => status === 'waiting');
  expect(chat.store.getState().wait).toMatchObject({
    until: undefined,
    error: { code: 'offline' },
  });
  expect(requests).toHaveLength(0);
  await vi.waitFor(() => {
    online = true;
    tell();
    expect(requests).toHaveLength(1);
  });
  await turn;
  expect(texts(chat)).toEqual(['Halo', 'Here.']);
});

test('both endpoints hold the same conversation', async () => {
  const completed = {
    type: 'response.completed',
    response: {
      id: 'resp_1',
      output: [{ type: 'message', content: [{ type: 'output_text', text: 'Hi.' }] }],
    },
  };
  const { fetch, requests } = repliesInTurn(
    () =>
      new Response(`data: ${JSON.stringify(completed)}\n\n`, {
        headers: { 'content-type': 'text/event-stream' },
      }),
  );
  const chat = chatOver(fetch, { endpoint: responses });
  await chat.send('Halo');
  await chat.send('Lagi');
  expect(texts(chat)).toEqual(['Halo', 'Hi.', 'Lagi', 'Hi.']);
  expect(requests[1]?.url).toBe('https://api.test/v1/responses');
  const { input } = JSON.parse(requests[1]?.init?.body as string) as { input: { role: string }[] };
  expect(input.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
});

test('a finished message keeps its identity while the next answer grows', async () => {
  const second = scriptedReply();
  const { fetch } = repliesInTurn(answer('One.'), () => second.fetch('https://x.test'));
  const chat = chatOver(fetch);
  await chat.send('First');
  const before = selectMessages(chat.store.getState());
  void chat.send('Second');
  second.say('Two');
  await until(chat.store, ({ status }) => status === 'streaming');
  const { messages } = chat.store.getState();
  for (const message of before) expect(messages[message.id]).toBe(message);
  await chat.stop();
});

test('a listener that throws is reported and stops nothing', async () => {
  const reported = vi.fn<(error: unknown) => void>();
  vi.stubGlobal('reportError', reported);
  const chat = chatOver(answer('Fine.') as never);
  const broken = new Error('listener');
  chat.store.subscribe(() => {
    throw broken;
  });
  await chat.send('Halo');
  expect(texts(chat)).toEqual(['Halo', 'Fine.']);
  expect(reported).toHaveBeenCalledWith(broken);
  vi.unstubAllGlobals();
});

test('clear ends what is under way and leaves nothing', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch);
  void chat.send('Halo');
  reply.say('x');
  await until(chat.store, ({ status }) => status === 'streaming');
  await chat.clear();
  expect(chat.store.getState()).toMatchObject({ messageIds: [], messages: {}, status: 'ready' });
  expect(reply.isCancelled).toBe(true);
});

const question: Message = { ...newQuestion('Halo', 1), id: 'q' };
const half: Message = {
  ...newAnswer('m', 2),
  id: 'a',
  parentId: 'q',
  parts: [{ type: 'text', text: 'Selamat' }],
};
const elsewhere = { head: 'a', draft: '', model: 'm' } as const;

test('an answer that another tab is writing is shown, and not continued here', async () => {
  const { fetch, requests } = repliesInTurn(answer(' pagi.'));
  const chat = chatOver(fetch);
  chat.adopt({ ...elsewhere, messages: [half, question] });
  expect(texts(chat)).toEqual(['Halo', 'Selamat']);
  expect(chat.store.getState()).toMatchObject({ status: 'ready', live: undefined });
  await chat.continueAnswer();
  expect(requests).toHaveLength(0);
});

test('an answer that has only begun in another tab is not taken from it by a retry', async () => {
  const { fetch, requests } = repliesInTurn(answer('.'));
  const chat = chatOver(fetch);
  const question = newQuestion('Halo', 1);
  const begun: Message = { ...newAnswer('m', 2), parentId: question.id };
  const { draft, model } = chat.store.getState();
  chat.adopt({ messages: [question, begun], head: begun.id, draft, model });
  await chat.retry();
  expect(last(chat)?.id).toBe(begun.id);
  expect(requests).toHaveLength(0);
});

test('an error that comes from elsewhere is told, until the answer goes on', () => {
  const chat = chatOver(repliesInTurn(answer('.')).fetch);
  const error = new NusantaraError({
    type: 'stream_interrupted',
    kind: 'stream_interrupted',
    message: '',
  });
  chat.adopt({ ...elsewhere, messages: [question, { ...half, state: 'interrupted', error }] });
  expect(selectError(chat.store.getState())).toBe(error);
  chat.dismissError();
  chat.adopt({ ...elsewhere, messages: [question] });
  expect(chat.store.getState().status).toBe('ready');
  chat.adopt({ ...elsewhere, messages: [{ ...half, state: 'complete' }] });
  expect(selectError(chat.store.getState())).toBeUndefined();
});

test('what was taken away elsewhere goes, but not the answer that grows here', async () => {
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch, {
    initialMessages: [question, { ...half, state: 'complete' }],
  });
  void chat.send('Lagi');
  reply.say('Baik');
  await until(chat.store, ({ status }) => status === 'streaming');
  const removed = [...chat.store.getState().messageIds];
  chat.adopt({ ...elsewhere, head: undefined, messages: [], removed });
  expect(texts(chat)).toEqual(['Baik']);
  expect(chat.store.getState().messages).toEqual({});
  await chat.stop();
});

test('older messages come before the first, each behind the one before it, while an answer grows', async () => {
  const reply = scriptedReply();
  const { id } = question;
  const chat = chatOver(reply.fetch, { initialMessages: [question] });
  void chat.send('Lagi');
  reply.say('Baik');
  await until(chat.store, ({ status }) => status === 'streaming');

  chat.prepend([newQuestion('Satu', 1), { ...newAnswer('m', 2), state: 'complete' }, question]);
  const { messages, messageIds } = chat.store.getState();
  expect(texts(chat)).toEqual(['Satu', '', 'Halo', 'Lagi', 'Baik']);
  expect(messages[id]?.parentId).toBe(messageIds[1]);
  expect(messages[messageIds[1]!]?.parentId).toBe(messageIds[0]);

  chat.prepend([question]);
  expect(chat.store.getState().messageIds).toBe(messageIds);
  await chat.stop();
  expect(texts(chat)).toHaveLength(5);
});
