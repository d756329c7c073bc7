import {
  createEmulator,
  createManualClock,
  scenarios,
  type EmulatorOptions,
} from '../src/index.ts';
import { base, chat, get, post, respond } from './ask.ts';

const schema = {
  type: 'object',
  properties: {
    when: { type: 'string', format: 'date-time' },
    price: { type: 'number', minimum: 0, multipleOf: 0.01 },
    stops: { type: 'array', items: { type: 'string' }, minItems: 2 },
  },
  required: ['when', 'price', 'stops'],
};

const requests: readonly (readonly [path: string, init: RequestInit])[] = [
  ['/models', get()],
  ['/chat/completions', post(chat('/think Rencana perjalanan ke Ambon?'))],
  ['/chat/completions', post(chat('/bytes Cuaca di Ambon?'))],
  ['/chat/completions', post(chat('/slow tps=3 /cut after=4 Hello'))],
  ['/chat/completions', post(chat('/error 429'))],
  ['/responses', post(respond('/long paragraphs=3'))],
  ['/responses', post(respond('/tool Weather in Ternate?', { stream: false }))],
  ['/responses', post(respond('Hello', { tools: [{ type: 'web_search' }] }))],
  ['/responses', post(respond('Draw a boat', { tools: [{ type: 'image_generation' }] }))],
  [
    '/responses',
    post(respond('A trip', { text: { format: { type: 'json_schema', name: 'trip', schema } } })),
  ],
  ['/images/generations', post({ model: 'gpt-image-2', prompt: 'A boat' })],
];

/** Situations that come to an end by themselves, and not by ten megabytes. */
const endless = /^(never|silent|stall|keepalive|open-after-done|drop|(huge|endless)-error)$/;
const played = scenarios.filter(({ name }) => !endless.test(name));

const plays = played.flatMap(({ name }) => {
  const more = { model: `nusantara-base+${name}` };
  return [
    ['/chat/completions', post(chat('Halo', more))],
    ['/responses', post(respond('Halo', more))],
  ] as const;
});

/** Everything a seeded emulator sends for the same requests: heads, and each chunk with its bytes and its time. */
export async function recordStreams(seed: number): Promise<string[]> {
  const limited = await record({ seed, limits: { rpm: 8 } }, requests);
  return [...limited, ...(await record({ seed }, plays))];
}

async function record(options: EmulatorOptions, calls: typeof requests): Promise<string[]> {
  const clock = createManualClock(Date.UTC(2026, 0, 31));
  const { fetch } = createEmulator({ clock, tokensPerSecond: 7, ...options });
  const lines: string[] = [];

  for (const [path, init] of calls) {
    const progress = { isRead: false };
    const reading = fetch(base + path, init).then(read);
    void reading.finally(() => (progress.isRead = true));
    // How long a place takes to read the body of a request is its own affair, and no time of the clock.
    while (!progress.isRead) await (clock.sleeping > 0 ? clock.advance(1000) : nextTask());
    await reading;
  }
  return lines;

  async function read({ body, headers, status }: Response): Promise<void> {
    lines.push(`${status} ${JSON.stringify([...headers])}`);
    const reader = body?.getReader();
    try {
      for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
        lines.push(`${clock.now()} ${hex(next.value)}`);
      }
    } catch {
      lines.push(`${clock.now()} broken`);
    }
  }
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
