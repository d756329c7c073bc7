import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createChat } from '../../src/conversation/createChat.ts';
import { responses } from '../../src/endpoints/responses.ts';
import { createClient } from '../../src/transport/createClient.ts';
import { chatOver, last, texts } from '../chatOver.ts';
import { answer, refusal, repliesInTurn } from '../scriptedReply.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Body = Readonly<Record<string, unknown>>;
const bodies = (requests: { init: RequestInit | undefined }[]): Body[] =>
  requests.map(({ init }) => JSON.parse(init?.body as string) as Body);

/** An answer of Responses, under this id. */
function response(id: string, text: string): () => Response {
  const event = {
    type: 'response.completed',
    response: { id, output: [{ type: 'output_text', text }] },
  };
  return () =>
    new Response(`data: ${JSON.stringify(event)}\n\n`, {
      headers: { 'content-type': 'text/event-stream' },
    });
}

test('all attempts of a send are one to a server that can tell, and another send is another', async () => {
  const { fetch, requests } = repliesInTurn(refusal(503), refusal(503), answer('Here.'));
  const client = createClient({
    baseURL: 'https://api.test/v1',
    fetch,
    idempotencyHeader: 'Idempotency-Key',
  });
  const chat = createChat({ client, model: 'm' });
  const turn = chat.send('Halo');
  await vi.runAllTimersAsync();
  await turn;
  await chat.regenerate();
  const keys = requests.map(({ init }) => new Headers(init?.headers).get('idempotency-key'));
  expect(keys).toHaveLength(4);
  expect(keys[0]).toMatch(/./);
  expect(new Set(keys.slice(0, 3)).size).toBe(1);
  expect(keys[3]).not.toBe(keys[0]);
});

test('a request that goes on from a response says only what is new to it', async () => {
  const { fetch, requests } = repliesInTurn(response('resp_1', 'One.'), response('resp_2', 'Two.'));
  const chat = chatOver(fetch, { endpoint: responses, request: { store: true } });
  await chat.send('First');
  await chat.send('Second', { request: { previous_response_id: 'resp_1' } });
  expect(bodies(requests)[1]).toMatchObject({
    store: true,
    previous_response_id: 'resp_1',
    input: [{ role: 'user', content: [{ text: 'Second' }] }],
  });
  expect(bodies(requests)[1]!['input']).toHaveLength(1);
});

test.each([
  [404, { message: 'Not found.' }],
  [400, { message: 'No.', code: 'previous_response_not_found' }],
  [400, { message: 'Previous response with id resp_1 not found.' }],
])(
  'a response that the server has forgotten is told again, unseen (fault 90): %i %o',
  async (status, error) => {
    const { fetch, requests } = repliesInTurn(
      response('resp_1', 'One.'),
      refusal(status, error, { 'x-request-id': 'req_stale' }),
      response('resp_2', 'Two.'),
    );
    const chat = chatOver(fetch, { endpoint: responses });
    await chat.send('First');
    const seen = new Set<string>();
    const unsubscribe = chat.store.subscribe((state) => void seen.add(state.status));
    await chat.send('Second', { request: { previous_response_id: 'resp_1', store: true } });
    unsubscribe();
    expect(texts(chat)).toEqual(['First', 'One.', 'Second', 'Two.']);
    expect(last(chat)).toMatchObject({ state: 'complete', requestIds: ['req_stale'] });
    expect([...seen]).toEqual(['submitted', 'streaming', 'ready']);
    const again = bodies(requests)[2]!;
    expect(again).not.toHaveProperty('previous_response_id');
    expect(again).toMatchObject({ store: true });
    expect(again['input']).toHaveLength(3);
  },
);

test('what is not found without the forgotten response either is not found (fault 89, 90)', async () => {
  const { fetch, requests } = repliesInTurn(refusal(404));
  const chat = chatOver(fetch, {
    endpoint: responses,
    request: { previous_response_id: 'resp_gone' },
  });
  await chat.send('Halo');
  expect(requests).toHaveLength(2);
  expect(last(chat)).toMatchObject({ state: 'failed', error: { type: 'not_found_error' } });
});

test('a wait is no silence: it is not called slow, nor is the request after it (fault 96)', async () => {
  const { fetch } = repliesInTurn(refusal(503, {}, { 'retry-after': '30' }), answer('Here.'));
  const chat = chatOver(fetch);
  const wasSlow: boolean[] = [];
  chat.store.subscribe(({ isSlow }) => void wasSlow.push(isSlow));
  const turn = chat.send('Halo');
  await vi.runAllTimersAsync();
  await turn;
  expect(wasSlow).not.toContain(true);
});

test('an edit may consist of a picture alone', async () => {
  const { fetch, requests } = repliesInTurn(answer('A ferry.'));
  const chat = chatOver(fetch);
  await chat.send('What?');
  const url = 'data:image/png;base64,AAAA';
  await chat.edit(chat.store.getState().messageIds[0]!, {
    text: '',
    attachments: [{ type: 'image', url }],
  });
  expect(bodies(requests)[1]).toMatchObject({
    messages: [{ content: [{ type: 'image_url', image_url: { url } }] }],
  });
});
