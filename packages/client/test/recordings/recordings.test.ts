import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Message, Part } from '../../src/index.ts';
import { chatOver, last } from '../chatOver.ts';
import { type Recording, recordings } from './recordings.ts';

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: 0 }));
afterAll(() => void vi.useRealTimers());

const encoder = new TextEncoder();
const lineEnds = [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
] as const;

const cases = recordings.flatMap((recording) =>
  lineEnds.map(([name, lineEnd]) => ({
    ...recording,
    name: `${recording.name} (${name})`,
    bytes: encoder.encode(recording.wire.replaceAll('\n', lineEnd)),
  })),
);

test.each(cases)('$name: its message', async ({ bytes, endpoint, state, parts }) => {
  const message = await read([bytes], endpoint);
  expect(message.state).toBe(state);
  expect(message.parts.map(spell)).toEqual(parts);
});

test.each(cases)('$name: the same message for every single cut', async ({ bytes, endpoint }) => {
  const whole = JSON.stringify(await read([bytes], endpoint));
  const others: string[] = [];
  for (let cut = 1; cut < bytes.length; cut++) {
    const message = await read([bytes.subarray(0, cut), bytes.subarray(cut)], endpoint);
    if (JSON.stringify(message) !== whole) others.push(`cut at ${cut}: ${JSON.stringify(message)}`);
  }
  expect(others).toEqual([]);
});

test.each(cases)('$name: the same message for any cuts', async ({ bytes, endpoint }) => {
  const whole = await read([bytes], endpoint);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 40 }), async (cuts) => {
      const at = [0, ...cuts.toSorted((one, other) => one - other), bytes.length];
      const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
      expect(await read(chunks, endpoint)).toEqual(whole);
    }),
    { numRuns: 10, seed: 20_261_122 },
  );
  const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
  expect(await read(single, endpoint)).toEqual(whole);
});

/** The message that a reply in these chunks makes, without what differs from run to run. */
async function read(
  chunks: readonly Uint8Array[],
  endpoint: Recording['endpoint'],
): Promise<Message> {
  const queue = [...chunks];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = queue.shift();
      if (chunk) controller.enqueue(chunk);
      else controller.close();
    },
  });
  const chat = chatOver(
    async () => new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
    { endpoint, maxRetries: 0 },
  );
  await chat.send('Halo');
  return { ...last(chat)!, id: 'answer', parentId: 'question' };
}

function spell(part: Part): string {
  switch (part.type) {
    case 'tool-call':
      return `tool-call: ${part.id} ${part.name} ${part.arguments} ${part.state}`;
    case 'citation':
    case 'image':
      return `${part.type}: ${part.url}`;
    case 'file':
      return `file: ${part.name}`;
    default:
      return `${part.type}: ${part.text}`;
  }
}
