import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createEmulator, createManualClock } from '../index.ts';
import { base, post } from '../../test/ask.ts';
import { asking } from '../../test/asking.ts';

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64');
const model = 'gpt-image-2';
const prompt = 'An island';

/** The size in the header of a PNG, once its pixels have been unpacked. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const at = png.indexOf('IDAT');
  const data = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  expect(inflateSync(data)).toHaveLength((width + 1) * height);
  return [width, height];
}

test('makes as many pictures as asked for, in the proportions asked for', async () => {
  const { data } = await asking().json('/images/generations', {
    model,
    prompt,
    n: 2,
    size: '1536x1024',
    response_format: 'b64_json',
  });

  expect(data).toHaveLength(2);
  expect(sizeOf(bytesOf(data[0].b64_json))).toEqual([64, 43]);
  expect(data[0].b64_json).not.toBe(data[1].b64_json);
  expect(data[0].revised_prompt).toBe(prompt);
});

test('serves a picture by its address for five minutes, without a key', async () => {
  const clock = createManualClock();
  const { fetch } = createEmulator({ clock });
  const reply = await fetch(`${base}/images/generations`, post({ model, prompt }));
  const { data } = await reply.json();
  const picture = await fetch(data[0].url);

  expect(data[0].url).toMatch(/^http:\/\/emulator\.test\/share\/generated\/[0-9a-f]{24}$/);
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect(sizeOf(Buffer.from(await picture.arrayBuffer()))).toEqual([64, 64]);
  await clock.advance(5 * 60_000);
  expect((await fetch(data[0].url)).status).toBe(404);
});

test('takes directives in the prompt, and charges for pictures', async () => {
  const { json } = asking({ balance: 1000 });

  expect((await json('/images/generations', { model, prompt: '/error 503' })).error.type).toBe(
    'service_unavailable',
  );
  expect((await json('/images/generations', { model, prompt, n: 2 })).error.code).toBe(
    'payment_required',
  );
  expect((await json('/images/generations', { model, prompt })).data).toHaveLength(1);
});

test.each([
  [{}, 'missing_required_parameter', 'prompt'],
  [{ prompt: 'x'.repeat(4001) }, 'invalid_parameter', 'prompt'],
  [{ prompt, n: 5 }, 'invalid_parameter', 'n'],
  [{ prompt, size: 'large' }, 'invalid_parameter', 'size'],
  [{ prompt, response_format: 'svg' }, 'invalid_parameter', 'response_format'],
  [{ prompt, model: 'nusantara-base' }, 'unsupported_capability', 'model'],
])('refuses %j by %s', async (body, code, param) => {
  const { error } = await asking().json('/images/generations', { model, ...body });

  expect(error).toMatchObject({ type: 'invalid_request_error', code, param });
});

test('does not let a model of pictures write', async () => {
  const { error } = await asking().json('/responses', { model, input: 'Hello' });

  expect(error.code).toBe('unsupported_capability');
});

test('streams the unfinished states of a picture on responses', async () => {
  const events = await asking().stream('/responses', {
    input: 'Draw an island',
    tools: [{ type: 'image_generation', partial_images: 2, size: '1024x1024' }],
  });
  const of = (name: string) =>
    events.filter(({ type }) => type === `response.image_generation_call.${name}`);
  const partials = of('partial_image');
  const { output } = events.at(-2).response;

  expect(of('in_progress')).toHaveLength(1);
  expect(partials.map(({ partial_image_index: index }) => index)).toEqual([0, 1]);
  expect(sizeOf(bytesOf(partials[0].partial_image_b64))).toEqual([64, 64]);
  expect(output[0]).toMatchObject({ type: 'image_generation_call', status: 'completed' });
  expect(new Set([output[0].result, ...partials.map((p) => p.partial_image_b64)]).size).toBe(3);
  expect(output[1].content[0].text).toBe('Here is your picture.');
});

test('draws without being asked in words when it must, and not when it must not', async () => {
  const tools = [{ type: 'image_generation' }];
  const must = { type: 'image_generation' };
  const drawn = await asking().json('/responses', { input: 'Hello', tools, tool_choice: must });
  const written = await asking().json('/responses', {
    input: 'Draw!',
    tools,
    tool_choice: 'none',
  });

  expect(drawn.output[0].type).toBe('image_generation_call');
  expect(written.output[0].type).toBe('message');
});
