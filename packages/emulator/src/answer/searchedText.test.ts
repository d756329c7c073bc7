import { expect, test } from 'vitest';
import { asking, says } from '../../test/asking.ts';

const search = { input: 'Plan a trip to Ambon', tools: [{ type: 'web_search' }] };

test('cites what it found, each at its place in the text', async () => {
  const { output } = await asking().json('/responses', search);
  const [call, message] = output;
  const [{ text, annotations }] = message.content;

  expect(call).toMatchObject({
    type: 'web_search_call',
    status: 'completed',
    action: { type: 'search', query: 'Plan a trip to Ambon' },
  });
  expect(annotations).toHaveLength(2);
  for (const { type, url, title, start_index: start, end_index: end } of annotations) {
    expect(type).toBe('url_citation');
    expect(text.slice(start, end)).toBe(`[${title}](${url})`);
  }
});

test('streams a search, then the text, then its citations', async () => {
  const events = await asking().stream('/responses', search);
  const types = [...new Set(events.map(({ type }) => type))];
  const added = events.filter(({ type }) => type === 'response.output_text.annotation.added');

  expect(types.filter((type) => /search|text|annotation/.test(type))).toEqual([
    'response.web_search_call.in_progress',
    'response.web_search_call.searching',
    'response.web_search_call.completed',
    'response.output_text.delta',
    'response.output_text.annotation.added',
    'response.output_text.done',
  ]);
  expect(added.map(({ annotation_index: index }) => index)).toEqual([0, 1]);
  expect(events.at(-2).response.output[1].content[0].annotations).toEqual(
    added.map(({ annotation }) => annotation),
  );
});

test.each([{ web_search_options: {} }, { web_search: true }, { tools: [{ type: 'web_search' }] }])(
  'cites on chat completions when asked by %j',
  async (how) => {
    const { choices } = await asking().json('/chat/completions', { ...says('Hello'), ...how });
    const chunks = await asking().stream('/chat/completions', { ...says('Hello'), ...how });
    const { annotations, content } = choices[0].message;
    const { start_index: start, end_index: end, url } = annotations[0].url_citation;

    expect(content.slice(start, end)).toContain(url);
    expect(chunks.flatMap(({ choices }) => choices?.[0]?.delta.annotations ?? [])).toEqual(
      annotations,
    );
  },
);

test('looks nothing up when tools are not to be used, or nobody asked', async () => {
  const unused = await asking().json('/responses', { ...search, tool_choice: 'none' });
  const unasked = await asking().json('/responses', { input: 'Hello' });

  expect(unused.output).toHaveLength(1);
  expect(unasked.output[0].content[0].annotations).toEqual([]);
});
