import { expect, test } from 'vitest';
import { chatOver, texts } from '../../test/chatOver.ts';
import { answer, repliesInTurn } from '../../test/scriptedReply.ts';
import { chatCompletions } from './chatCompletions.ts';
import type { Endpoint } from './Endpoint.ts';
import { responses } from './responses.ts';

const name = 'responses' as unknown as Endpoint;
const isValue = new TypeError('endpoint is a value to import: chatCompletions or responses.');

test('a conversation goes over chat completions unless the app brings another endpoint', async () => {
  const { fetch, requests } = repliesInTurn(answer('Here.'), answer('There.'));
  const chat = chatOver(fetch);
  expect(chat.store.getState().endpoint).toBe(chatCompletions);
  await chat.send('Halo');
  chat.setEndpoint(responses);
  await chat.send('Halo');
  expect(requests.map(({ url }) => new URL(url).pathname)).toEqual([
    '/v1/chat/completions',
    '/v1/responses',
  ]);
  expect(texts(chat)).toContain('Here.');
});

test('the name of an endpoint is refused at once, and the values are named', async () => {
  const { fetch } = repliesInTurn(answer('Here.'));
  expect(() => chatOver(fetch, { endpoint: name })).toThrow(isValue);
  const chat = chatOver(fetch);
  expect(() => chat.setEndpoint(name)).toThrow(isValue);
  expect(chat.store.getState().endpoint).toBe(chatCompletions);
});

test('each asks for JSON in its own words', () => {
  const schema = { type: 'object' };
  expect(chatCompletions.format(schema)).toEqual({
    response_format: { type: 'json_schema', json_schema: { name: 'answer', schema } },
  });
  expect(responses.format(schema, 'trip')).toEqual({
    text: { format: { type: 'json_schema', name: 'trip', schema } },
  });
});
