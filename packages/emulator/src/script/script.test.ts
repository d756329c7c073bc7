import { expect, test } from 'vitest';
import { createEmulator, parseScript, type Script } from '../index.ts';
import { base, chat, post, readAll, records, respond } from '../../test/ask.ts';

const script: Script = [
  { when: 'weather', answer: [{ tool: 'get_weather', arguments: { city: 'Ambon' } }] },
  { when: { result: 'get_weather' }, answer: 'It is 29 °C.' },
  {
    when: /^who\b/i,
    answer: [
      { reasoning: 'They want to know who I am.' },
      { delay: 300 },
      'I am Nusantara.',
      { citation: { url: 'https://nusantara.test/about', title: 'About' } },
      { text: ' At your service.' },
    ],
  },
  { when: 'forbidden', answer: [{ refusal: 'No.' }, { finish: 'content_filter' }] },
  { when: '/^br(o|ea)k/', fault: '/cut after=2', answer: 'This will not be heard to its end.' },
];

interface Message {
  content: string;
  reasoning_content?: string;
  refusal?: string;
  annotations?: unknown[];
  tool_calls?: { id: string; function: { name: string; arguments: string } }[];
}

async function say(content: string, options: Script = script) {
  const waits: number[] = [];
  const clock = { now: () => 0, sleep: async (ms: number) => void waits.push(ms) };
  const { fetch } = createEmulator({ script: options, clock });
  const response = await fetch(`${base}/chat/completions`, post(chat(content, { stream: false })));
  const { text } = await readAll(response);
  const body = text.startsWith('{') ? (JSON.parse(text) as { choices?: unknown[] }) : {};
  const [choice] = (body.choices ?? []) as { message: Message; finish_reason: string }[];
  return { choice, waits, text };
}

test('answers the first rule that fits, in any case, and as ever where none does', async () => {
  const rules: Script = [
    { when: 'hello', answer: 'One.' },
    { when: 'hello there', answer: 'Two.' },
  ];

  expect((await say('HELLO there', rules)).choice?.message.content).toBe('One.');
  expect((await say('Good morning', rules)).choice?.message.content).not.toBe('One.');
  expect((await say('Anything', [{ answer: 'Always.' }])).choice?.message.content).toBe('Always.');
});

test('thinks, speaks and cites', async () => {
  const { choice } = await say('Who are you?');

  expect(choice).toMatchObject({
    finish_reason: 'stop',
    message: {
      content: 'I am Nusantara. At your service.',
      reasoning_content: 'They want to know who I am.',
    },
  });
  expect(JSON.stringify(choice?.message.annotations)).toContain('https://nusantara.test/about');
});

test('pauses where it is told to', async () => {
  const waits: number[] = [];
  const clock = { now: () => 0, sleep: async (ms: number) => void waits.push(ms) };
  const { fetch } = createEmulator({ script, clock });
  const { text } = await readAll(await fetch(`${base}/responses`, post(respond('Who are you?'))));

  expect(waits).toEqual([300]);
  expect(records(text).at(-2)).toMatchObject({ type: 'response.completed' });
});

test('calls a tool, and answers to its result', async () => {
  const { fetch } = createEmulator({ script });
  const ask = async (messages: object[]) => {
    const body = { ...chat(''), stream: false, messages };
    const response = await fetch(`${base}/chat/completions`, post(body));
    return ((await response.json()) as { choices: { message: Message; finish_reason: string }[] })
      .choices[0]!;
  };
  const user = { role: 'user', content: 'How is the weather?' };
  const called = await ask([user]);
  const [call] = called.message.tool_calls ?? [];
  const told = await ask([
    user,
    { role: 'assistant', tool_calls: [{ ...call, type: 'function' }] },
    { role: 'tool', tool_call_id: call?.id, content: '29' },
  ]);

  expect(called.finish_reason).toBe('tool_calls');
  expect(call?.function).toEqual({ name: 'get_weather', arguments: '{"city":"Ambon"}' });
  expect(told.message.content).toBe('It is 29 °C.');
});

test('refuses, and ends as it is told', async () => {
  expect((await say('This is forbidden')).choice).toMatchObject({
    finish_reason: 'content_filter',
    message: { refusal: 'No.' },
  });
});

test('lets a rule fail', async () => {
  const { fetch } = createEmulator({ script });
  const { text } = await readAll(await fetch(`${base}/chat/completions`, post(chat('break it'))));

  expect(text).not.toContain('[DONE]');
  expect(text.match(/"content":"[^"]+"/g)).toHaveLength(2);
});

test('obeys a directive before what the script waits for', async () => {
  const { fetch } = createEmulator({ script });
  const response = await fetch(`${base}/chat/completions`, post(chat('/no-done Who?')));

  expect((await readAll(response)).text).not.toContain('[DONE]');
});

const yaml = `
- when: /^hi/i
  answer:
    - reasoning: A greeting.
    - Hello!
    - delay: 200
    - finish: length
- answer: I only know how to greet.
`;

test('reads the same script from JSON and YAML', async () => {
  const json = JSON.stringify([
    {
      when: '/^hi/i',
      answer: [{ reasoning: 'A greeting.' }, 'Hello!', { delay: 200 }, { finish: 'length' }],
    },
    { answer: 'I only know how to greet.' },
  ]);

  expect(await parseScript(yaml)).toEqual(await parseScript(json));
  expect(() => createEmulator({ script: json })).not.toThrow();
  expect(() => createEmulator({ script: yaml })).toThrow('pass `await parseScript(text)`');
});

test.each([
  ['{}', 'script must be a list of rules.'],
  ['[3]', 'script[0] must be an object with `answer`.'],
  ['[{"when":"a"}]', 'script[0].answer is missing.'],
  ['[{"answer":3}]', 'script[0].answer must be a text or a list of parts.'],
  ['[{"answer":"a","If":1}]', 'script[0].If is not known; there is when, fault, answer.'],
  ['[{"when":1,"answer":"a"}]', 'script[0].when must be a text, a /pattern/ or { result }.'],
  ['[{"when":{},"answer":"a"}]', 'script[0].when.result is missing.'],
  [
    '[{"when":"/(/","answer":"a"}]',
    'script[0].when cannot be read: Invalid regular expression: /(/: Unterminated group',
  ],
  [
    '[{"fault":"cut after=x","answer":"a"}]',
    'script[0].fault cannot be read: /cut takes a whole number or one of head, finish, done for after, not "x".',
  ],
  [
    '[{"answer":[{"toString":1}]}]',
    'script[0].answer[0] must be a text or have one of text, reasoning, refusal, tool, citation, delay, finish.',
  ],
  ['[{"answer":"a"},{"answer":[{"text":1}]}]', 'script[1].answer[0].text must be a text.'],
  ['[{"answer":["a",{"delay":-1}]}]', 'script[0].answer[1].delay must be milliseconds, 0 or more.'],
  [
    '[{"answer":[{"tool":"t","arguments":[]}]}]',
    'script[0].answer[0].arguments must be an object.',
  ],
  ['[{"answer":[{"citation":{"title":"t"}}]}]', 'script[0].answer[0].citation.url is missing.'],
  [
    '[{"answer":[{"finish":"done"}]}]',
    'script[0].answer[0].finish must be one of stop, length, content_filter, tool_calls.',
  ],
  ['- a: [', /^The script is neither JSON nor YAML: .+ at line 1, column \d+\.$/],
])('answers %s with one sentence', async (text, sentence) => {
  await expect(parseScript(text)).rejects.toThrow(
    typeof sentence === 'string' ? new TypeError(`line 1: ${sentence}`) : sentence,
  );
});

test.each([
  [
    'delay: 200',
    'delay: soon',
    'line 6: script[0].answer[2].delay must be milliseconds, 0 or more.',
  ],
  ['finish', 'finnish', 'line 7: script[0].answer[3] must be a text or have one of'],
  [
    '- answer: I',
    '- anwser: I',
    'line 8: script[1].anwser is not known; there is when, fault, answer.',
  ],
  ['when: /^hi/i', 'when: /^(hi/i', 'line 2: script[0].when cannot be read: '],
])('says in which line a mistake is: %s', async (right, wrong, sentence) => {
  await expect(parseScript(yaml.replace(right, wrong))).rejects.toThrow(sentence);
});
