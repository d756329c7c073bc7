import { type Answer, pieces, toAnswer } from './Answer.ts';

const place = { item_id: 'msg_a3', output_index: 0, content_index: 0 };

/** `POST /v1/responses` with `stream: true`, in the full style: every event numbered and named. */
export function responsesAnswer(deltas: number): Answer {
  const texts = pieces(deltas);
  const text = texts.join('');
  const part = { type: 'output_text', text, annotations: [] };
  const item = { type: 'message', id: place.item_id, role: 'assistant' };
  const done = { ...item, status: 'completed', content: [part] };
  const usage = { input_tokens: 9, output_tokens: deltas, total_tokens: 9 + deltas };
  const response = {
    id: 'resp_a1',
    object: 'response',
    created_at: 1_765_402_000,
    model: 'nusantara-base',
    error: null,
    incomplete_details: null,
  };
  const opened = { ...response, status: 'in_progress', output: [], usage: null };
  const closed = { ...response, status: 'completed', output: [done], usage };

  const events: readonly (readonly [type: string, data: object])[] = [
    ['response.created', { response: opened }],
    ['response.in_progress', { response: opened }],
    [
      'response.output_item.added',
      { output_index: 0, item: { ...item, status: 'in_progress', content: [] } },
    ],
    ['response.content_part.added', { ...place, part: { ...part, text: '' } }],
    ...texts.map((delta) => ['response.output_text.delta', { ...place, delta }] as const),
    ['response.output_text.done', { ...place, text }],
    ['response.content_part.done', { ...place, part }],
    ['response.output_item.done', { output_index: 0, item: done }],
    ['response.completed', { response: closed }],
  ];
  return toAnswer(
    events.map(
      ([type, data], at) =>
        `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: at, ...data })}\n\n`,
    ),
    texts,
  );
}
