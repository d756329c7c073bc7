import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEmulator, createManualClock, dialects, type DialectName } from './index.ts';
import { base, readAll, records } from '../test/ask.ts';

/** Something that will do, and now and then anything at all. */
const mostly = (usual: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 15, arbitrary: usual }, { weight: 1, arbitrary: fc.jsonValue() });

const prompt = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(
    'Hello',
    '/think Why?',
    '/cut after=x',
    '/error 429',
    '/tool',
    '/bytes',
    'Draw it',
  ),
);
const parts = fc.array(fc.record({ type: mostly(fc.constant('text')), text: mostly(prompt) }), {
  minLength: 1,
  maxLength: 3,
});
const content = mostly(fc.oneof(prompt, parts));
const calls = fc.array(fc.record({ id: prompt, function: mostly(fc.record({ name: prompt })) }));

const message = fc.record(
  {
    role: mostly(fc.constantFrom('user', 'user', 'assistant', 'tool', 'system')),
    content,
    tool_calls: mostly(calls),
    tool_call_id: mostly(prompt),
  },
  { requiredKeys: ['role', 'content'] },
);
const item = fc.oneof(
  message,
  fc.record({ type: fc.constant('function_call_output'), call_id: content, output: content }),
  fc.record({ type: fc.constant('function_call'), call_id: content, name: content }),
  fc.record({ type: prompt }),
);

const schema = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      type: fc.constantFrom('object', 'array', 'string', 'integer', 'odd'),
      $ref: fc.constantFrom('#', '#/properties/a', '%', ''),
      properties: fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue()),
      items: fc.jsonValue(),
      required: fc.jsonValue(),
      minItems: fc.integer({ max: 50 }),
      minLength: fc.integer({ max: 500 }),
      minimum: fc.double({ noNaN: true }),
      multipleOf: fc.double({ noNaN: true }),
      anyOf: fc.array(fc.jsonValue()),
    },
    { requiredKeys: [] },
  ),
);
const tool = fc.record(
  {
    type: mostly(fc.constantFrom('function', 'web_search', 'image_generation', 'mcp')),
    name: mostly(prompt),
    function: mostly(fc.record({ name: mostly(prompt), parameters: schema })),
    parameters: schema,
    size: mostly(fc.constantFrom('1024x1536', 'auto')),
    partial_images: mostly(fc.integer()),
  },
  { requiredKeys: ['type'] },
);
const format = fc.record({
  type: mostly(fc.constantFrom('json_schema', 'json_object', 'text')),
  schema,
  json_schema: mostly(fc.record({ name: prompt, schema })),
});

const settings = {
  stream: mostly(fc.boolean()),
  stream_options: mostly(fc.constant({ include_usage: true })),
  store: mostly(fc.boolean()),
  background: mostly(fc.boolean()),
  tools: mostly(fc.array(mostly(tool), { maxLength: 3 })),
  tool_choice: mostly(fc.constantFrom('auto', 'none', 'required')),
  parallel_tool_calls: mostly(fc.boolean()),
  reasoning: mostly(fc.constant({ effort: 'low' })),
  max_tokens: mostly(fc.integer({ min: 1, max: 30 })),
  temperature: mostly(fc.constant(1)),
};
const model = mostly(fc.constantFrom('nusantara-base', 'garda-core', 'kimi-k2:search'));

const chatBody = fc.record(
  {
    model,
    messages: mostly(fc.array(mostly(message), { minLength: 1, maxLength: 4 })),
    response_format: mostly(format),
    ...settings,
  },
  { requiredKeys: ['model', 'messages'] },
);
const responseBody = fc.record(
  {
    model,
    input: mostly(fc.oneof(prompt, fc.array(mostly(item), { minLength: 1, maxLength: 4 }))),
    instructions: mostly(prompt),
    text: mostly(fc.record({ format })),
    ...settings,
  },
  { requiredKeys: ['model', 'input'] },
);
const imageBody = fc.record(
  {
    model: mostly(fc.constant('gpt-image-2')),
    prompt: mostly(prompt),
    n: mostly(fc.integer({ min: 1, max: 4 })),
    size: mostly(fc.constantFrom('1024x1024', '99999x1', 'auto')),
    response_format: mostly(fc.constantFrom('url', 'b64_json')),
  },
  { requiredKeys: ['model', 'prompt'] },
);

const asJson = (body: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 20, arbitrary: body.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
const posts = (path: string, body: fc.Arbitrary<unknown>) =>
  fc.record({ path: fc.constant(path), method: fc.constant('POST'), body: asJson(body) });

const call = fc.oneof(
  { weight: 8, arbitrary: posts('/chat/completions', chatBody) },
  { weight: 8, arbitrary: posts('/responses', responseBody) },
  { weight: 3, arbitrary: posts('/images/generations', imageBody) },
  {
    weight: 1,
    arbitrary: fc.record({
      path: fc.webPath().map((path) => `/responses${path}`),
      method: fc.constantFrom('GET', 'DELETE', 'OPTIONS', 'PUT'),
    }),
  },
);
const headers = fc.dictionary(
  fc.constantFrom('x-request-id', 'content-type', 'accept', 'x-api-key', 'origin'),
  fc.stringMatching(/^[ -~]{0,20}$/),
);

const dialect = fc.constantFrom(...(Object.keys(dialects) as DialectName[]));

test('answers anything with a success, or with an error in the documented envelope', async () => {
  await fc.assert(
    fc.asyncProperty(call, headers, dialect, fc.nat(), async (init, extra, dialect, seed) => {
      const clock = createManualClock();
      const { fetch, log } = createEmulator({ clock, dialect, seed });
      const response = await fetch(base + init.path, {
        ...init,
        headers: { ...extra, authorization: 'Bearer nsk_test' },
      });
      const body = await readAll(response);
      expect(body.error).toBeUndefined();
      expect(response.headers.get('x-request-id')).toBe(log[0]?.requestId);
      expect({ text: body.text, isDocumented: isDocumented(response, body.text) }).toHaveProperty(
        'isDocumented',
        true,
      );
    }),
    { seed: 1, numRuns: 500, interruptAfterTimeLimit: 8000 },
  );
});

/** Whether a reply is a stream or JSON, and a refusal one in the envelope that blames the caller. */
function isDocumented({ headers, status }: Response, text: string): boolean {
  if (status >= 400) {
    const { error } = JSON.parse(text);
    return status < 500 && error.message !== '' && typeof error.type === 'string';
  }
  if (status === 204) return text === '';
  return headers.get('content-type')?.startsWith('text/event-stream')
    ? records(text).length > 1
    : typeof JSON.parse(text) === 'object';
}
