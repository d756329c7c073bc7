import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { asking, says } from '../../test/asking.ts';

const schema = {
  type: 'object',
  properties: {
    city: { type: 'string' },
    days: { type: 'array', items: { $ref: '#/$defs/day' }, minItems: 2, maxItems: 3 },
    mood: { enum: ['calm', 'busy'] },
  },
  required: ['city', 'days', 'mood'],
  additionalProperties: false,
  $defs: {
    day: {
      type: 'object',
      properties: { hour: { type: 'integer', minimum: 6, maximum: 9 }, note: { type: 'string' } },
      required: ['hour', 'note'],
      additionalProperties: false,
    },
  },
};
const isValid = new Ajv2020().compile(schema);
const prompt = 'Plan a trip to Ternate';

test('answers a chat with JSON that obeys its schema, streamed as well', async () => {
  const body = {
    ...says(prompt),
    response_format: { type: 'json_schema', json_schema: { name: 'trip', strict: true, schema } },
  };
  const { choices } = await asking().json('/chat/completions', body);
  const chunks = await asking().stream('/chat/completions', body);
  const streamed = chunks.map(({ choices }) => choices?.[0]?.delta.content ?? '').join('');

  expect(isValid(JSON.parse(choices[0].message.content))).toBe(true);
  expect(JSON.parse(choices[0].message.content).city).toBe('Ternate');
  expect(streamed).toBe(choices[0].message.content);
  expect(choices[0].finish_reason).toBe('stop');
});

test.each([
  ['with a name', { type: 'json_schema', name: 'trip', strict: true, schema }],
  ['as the oldest documents put it', { type: 'json_schema', schema }],
])('answers a response by its schema %s', async (_, format) => {
  const { output } = await asking().json('/responses', { input: prompt, text: { format } });

  expect(isValid(JSON.parse(output[0].content[0].text))).toBe(true);
});

test('answers with some JSON object where any will do', async () => {
  const { choices } = await asking().json('/chat/completions', {
    ...says('What is 6 * 7? Answer in JSON.'),
    response_format: { type: 'json_object' },
  });

  expect(JSON.parse(choices[0].message.content)).toEqual({ answer: '**6 × 7 = 42**' });
});

test('gives other seeds other instances', async () => {
  const text = { format: { type: 'json_schema', name: 'trip', schema } };
  const texts = await Promise.all(
    [1, 1, 2].map(async (seed) => {
      const { output } = await asking({ seed }).json('/responses', { input: prompt, text });
      return output[0].content[0].text;
    }),
  );

  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).not.toBe(texts[2]);
});

test.each([
  ['json', 'invalid_parameter_type', 'response_format'],
  [{ type: 'xml' }, 'invalid_parameter', 'response_format'],
  [{ type: 'json_schema' }, 'missing_required_parameter', 'response_format'],
  [
    { type: 'json_schema', json_schema: { name: 'x' } },
    'missing_required_parameter',
    'response_format',
  ],
])('refuses the format %j by %s', async (format, code, param) => {
  const { error } = await asking().json('/chat/completions', {
    ...says(prompt),
    response_format: format,
  });

  expect(error).toMatchObject({ type: 'invalid_request_error', code, param });
});
