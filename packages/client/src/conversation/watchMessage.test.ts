import { expect, test, vi } from 'vitest';
import { chatWith } from '../../test/chatOver.ts';
import { newQuestion } from './newMessage.ts';
import { watchMessage } from './watchMessage.ts';

test('a delta is heard by the row it is for, over one subscription for all rows', async () => {
  const initialMessages = Array.from({ length: 1_000 }, (_, n) => newQuestion(`${n}`));
  const chat = chatWith({}, { initialMessages });
  const subscribe = vi.fn<typeof chat.store.subscribe>(chat.store.subscribe);
  const store = { ...chat.store, subscribe };
  const heard = new Map<string, number>();
  const hear = (id: string) => () => void heard.set(id, (heard.get(id) ?? 0) + 1);
  const stops = initialMessages.map(({ id }) => watchMessage(store, id, hear(id)));

  const sent = chat.send('Hello');
  const { id } = chat.store.getState().live!;
  stops.push(watchMessage(store, id, hear(id)));
  await sent;
  expect(subscribe).toHaveBeenCalledTimes(1);
  expect([...heard.keys()]).toEqual([id]);
  expect(heard.get(id)).toBeGreaterThan(5);

  const before = heard.get(id);
  for (const stop of stops) stop();
  await chat.clear();
  expect(heard.get(id)).toBe(before);
  watchMessage(store, 'another', hear('another'));
  expect(subscribe).toHaveBeenCalledTimes(2);
});

test('a message that is taken away, comes or moves on is heard of', async () => {
  const chat = chatWith({});
  await chat.send('Hello');
  const [question, answer] = chat.store.getState().messageIds;
  const heard: string[] = [];
  for (const id of [question!, answer!]) watchMessage(chat.store, id, () => heard.push(id));
  await chat.edit(question!, 'Hello again');
  expect(heard).toEqual([]);
  await chat.clear();
  expect(heard).toEqual([question, answer]);
});
