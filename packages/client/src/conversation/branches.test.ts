import { expect, test, vi } from 'vitest';
import { chatOver, last, texts, until } from '../../test/chatOver.ts';
import { answer, refusal, repliesInTurn, scriptedReply } from '../../test/scriptedReply.ts';
import { responses } from '../endpoints/responses.ts';
import { selectBranches } from './ChatState.ts';

test('another answer is a branch of its own, and one can turn back', async () => {
  const chat = chatOver(repliesInTurn(answer('One.'), answer('Two.')).fetch);
  await chat.send('Halo');
  const first = last(chat)!.id;
  await chat.regenerate();
  const second = last(chat)!.id;
  expect(texts(chat)).toEqual(['Halo', 'Two.']);
  expect(selectBranches(chat.store.getState(), second)).toEqual({ ids: [first, second], index: 1 });

  chat.switchBranch(first);
  expect(texts(chat)).toEqual(['Halo', 'One.']);
});

test('an edit keeps what followed the old words, to the end of its branch', async () => {
  const { fetch, requests } = repliesInTurn(answer('A1'), answer('A2'), answer('B1'), answer('A3'));
  const chat = chatOver(fetch);
  await chat.send('Q1');
  await chat.send('Q2');
  const [q1] = chat.store.getState().messageIds;
  await chat.edit(q1!, 'Q1 again');
  expect(texts(chat)).toEqual(['Q1 again', 'B1']);

  chat.switchBranch(q1!);
  expect(texts(chat)).toEqual(['Q1', 'A1', 'Q2', 'A2']);
  await chat.send('Q3');
  const { messages } = JSON.parse(requests[3]?.init?.body as string) as {
    messages: { content: string }[];
  };
  expect(messages.map(({ content }) => content)).toEqual(['Q1', 'A1', 'Q2', 'A2', 'Q3']);
});

test('regenerate while it streams keeps the half answer as a branch (fault 149)', async () => {
  const half = scriptedReply();
  const chat = chatOver(repliesInTurn(() => half.fetch('https://x.test'), answer('Whole.')).fetch);
  void chat.send('Halo');
  half.say('Half');
  await until(chat.store, ({ status }) => status === 'streaming');
  const first = chat.store.getState().live!.id;
  await chat.regenerate();
  expect(half.isCancelled).toBe(true);
  expect(texts(chat)).toEqual(['Halo', 'Whole.']);
  expect(chat.store.getState().messages[first]).toMatchObject({
    state: 'stopped',
    parts: [{ text: 'Half' }],
  });
});

test('regenerate twice quickly makes one new request (fault 150)', async () => {
  const { fetch, requests } = repliesInTurn(answer('One.'), answer('Two.'));
  const chat = chatOver(fetch);
  await chat.send('Halo');
  const { id } = last(chat)!;
  await Promise.all([chat.regenerate(id), chat.regenerate(id)]);
  expect(requests).toHaveLength(2);
  expect(texts(chat)).toEqual(['Halo', 'Two.']);
});

test('an edit while it streams stops the stream first and keeps the old branch (fault 151)', async () => {
  const half = scriptedReply();
  const chat = chatOver(repliesInTurn(() => half.fetch('https://x.test'), answer('New.')).fetch);
  void chat.send('Old');
  half.say('Half');
  await until(chat.store, ({ status }) => status === 'streaming');
  const [question, answered] = chat.store.getState().messageIds;
  await chat.edit(question!, 'New?');
  expect(half.isCancelled).toBe(true);
  expect(texts(chat)).toEqual(['New?', 'New.']);
  chat.switchBranch(answered!);
  expect(texts(chat)).toEqual(['Old', 'Half']);
});

test('retry keeps a half answer as a branch, and replaces one that is empty', async () => {
  const half = scriptedReply();
  const chat = chatOver(
    repliesInTurn(refusal(400), () => half.fetch('https://x.test'), answer('Whole.')).fetch,
  );
  await chat.send('Halo');
  const retried = chat.retry();
  half.say('Half');
  half.end();
  await retried;
  expect(selectBranches(chat.store.getState(), last(chat)!.id).ids).toHaveLength(1);
  await chat.retry();
  expect(selectBranches(chat.store.getState(), last(chat)!.id).ids).toHaveLength(2);
  expect(texts(chat)).toEqual(['Halo', 'Whole.']);
});

test('a message sent while an answer streams waits its turn, where the app lets it (fault 142)', async () => {
  const first = scriptedReply();
  const { fetch, requests } = repliesInTurn(() => first.fetch('https://x.test'), answer('Second.'));
  const chat = chatOver(fetch, { whileBusy: 'queue' });
  const one = chat.send('One');
  const two = chat.send('Two');
  const never = chat.send('Never mind');
  expect(chat.store.getState().queue.map(({ text }) => text)).toEqual(['Two', 'Never mind']);
  chat.unqueue(chat.store.getState().queue[1]!.id);
  expect(await never).toBe(false);
  expect(requests).toHaveLength(1);

  first.send({ choices: [{ delta: { content: 'First.' }, finish_reason: 'stop' }] });
  first.end();
  expect(await Promise.all([one, two])).toEqual([true, true]);
  expect(texts(chat)).toEqual(['One', 'First.', 'Two', 'Second.']);
  expect(chat.store.getState().queue).toEqual([]);
});

test('the queue is held while an error stands, and goes on once it is dismissed', async () => {
  const first = scriptedReply();
  const { fetch, requests } = repliesInTurn(() => first.fetch('https://x.test'), answer('Second.'));
  const chat = chatOver(fetch, { whileBusy: 'queue' });
  const one = chat.send('One');
  const two = chat.send('Two');
  first.say('Half');
  first.end();
  await one;
  expect(chat.store.getState().status).toBe('error');
  expect(requests).toHaveLength(1);
  chat.dismissError();
  expect(await two).toBe(true);
  expect(texts(chat)).toEqual(['One', 'Half', 'Two', 'Second.']);
});

test('says that it is still waiting, long before it gives up', async () => {
  vi.useFakeTimers();
  const reply = scriptedReply();
  const chat = chatOver(reply.fetch, { slowAfterMs: 5_000 });
  void chat.send('Halo');
  await vi.advanceTimersByTimeAsync(4_900);
  expect(chat.store.getState().isSlow).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(chat.store.getState()).toMatchObject({ isSlow: true, status: 'submitted' });
  reply.say('Here.');
  await vi.advanceTimersByTimeAsync(1);
  expect(chat.store.getState()).toMatchObject({ isSlow: false, status: 'streaming' });
  await chat.stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('pictures and files travel with the words, in the words of each endpoint', async () => {
  const { fetch, requests } = repliesInTurn(answer('Nice.'));
  const chat = chatOver(fetch);
  const attachments = [
    { type: 'image', url: 'data:image/png;base64,AA' },
    {
      type: 'file',
      name: 'a.pdf',
      mediaType: 'application/pdf',
      url: 'data:application/pdf;base64,AA',
    },
  ] as const;
  await chat.send({ text: 'Look', attachments });
  chat.setEndpoint(responses);
  void chat.send({ text: '', attachments: [attachments[0]] });
  await chat.stop();
  const bodies = requests.map(
    ({ init }) => JSON.parse(init?.body as string) as Record<string, never[]>,
  );
  expect(bodies[0]?.['messages']).toEqual([
    {
      role: 'user',
      content: [
        { type: 'image_url', image_url: { url: 'data:image/png;base64,AA' } },
        { type: 'file', file: { filename: 'a.pdf', file_data: 'data:application/pdf;base64,AA' } },
        { type: 'text', text: 'Look' },
      ],
    },
  ]);
  expect(bodies[1]?.['input']?.at(-1)).toEqual({
    type: 'message',
    role: 'user',
    content: [{ type: 'input_image', image_url: 'data:image/png;base64,AA' }],
  });
});
