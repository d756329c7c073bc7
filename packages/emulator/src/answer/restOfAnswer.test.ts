import { expect, test } from 'vitest';
import { createEmulator } from '../createEmulator.ts';

interface Reply {
  choices: { message: { content: string } }[];
}

async function say(messages: { role: string; content: string }[]): Promise<string> {
  const reply = await createEmulator().fetch('https://emulator.test/v1/chat/completions', {
    method: 'POST',
    headers: { authorization: 'Bearer nsk_test' },
    body: JSON.stringify({ model: 'nusantara-base', messages }),
  });
  return ((await reply.json()) as Reply).choices[0]!.message.content;
}

test.each([
  ['a prompt that says so', [{ role: 'user', content: 'You were cut off. Continue.' }]],
  ['a half answer as the last turn', []],
])('gives the rest of a half answer to %s', async (_how, last) => {
  const question = { role: 'user', content: 'Tell me about rate limits' };
  const whole = await say([question]);
  const half = whole.slice(0, 40);
  const asked = [
    { ...question, content: `/cut after=4 ${question.content}` },
    { role: 'assistant', content: half },
  ];
  expect(half + (await say([...asked, ...last]))).toBe(whole);
});

test('an answer it never gave is brought to an end', async () => {
  const rest = await say([
    { role: 'user', content: 'Hello' },
    { role: 'assistant', content: 'Something else entirely' },
    { role: 'user', content: 'Continue exactly where it stopped.' },
  ]);
  expect(rest).toContain('the rest');
});
