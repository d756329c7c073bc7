import { EdgeVM } from '@edge-runtime/vm';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';

/** The package as one script, built for a runtime that has the web's own interfaces and nothing else. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      write: false,
      minify: false,
      lib: { entry: '../src/index.ts', formats: ['iife'], name: 'kit', fileName: 'kit' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new TypeError('vite built nothing');
  return output.output[0].code;
}

const replies = `
  const encoder = new TextEncoder();
  const event = (value) => 'data: ' + JSON.stringify(value) + '\\n\\n';
  const says = (content, rest) => event({ choices: [{ index: 0, delta: { content }, ...rest }] });
  const streamed = (...chunks) => async () => new Response(
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
        controller.close();
      },
    }),
    { headers: { 'content-type': 'text/event-stream', 'x-request-id': 'req_edge' } },
  );
  const client = (fetch) => kit.createClient({ baseURL: 'https://api.test/v1', apiKey: 'nsk_1', maxRetries: 0, fetch });
  const ask = { model: 'm', messages: [{ role: 'user', content: 'Halo' }], stream: true };
`;

let code: string;
beforeAll(async () => void (code = await bundle()), 60_000);

/** Runs the body of an async function at the edge; what it returns comes back as JSON. */
async function atTheEdge(body: string): Promise<unknown> {
  const vm = new EdgeVM();
  vm.evaluate(code.replace(/^(var|const) kit/m, 'globalThis.kit'));
  const promise: Promise<string> = vm.evaluate(
    `(async () => { ${replies} ${body} })().then((value) => JSON.stringify(value))`,
  );
  return JSON.parse(await promise) as unknown;
}

test('the bundle asks for no built-in of Node', () => {
  expect(code).not.toMatch(/\bnode:|\brequire\(|\bprocess\b|\bBuffer\b/);
});

test('an answer is streamed, logged and put together', async () => {
  expect(
    await atTheEdge(`
      const api = client(streamed(says('Selamat '), says('pagi.', { finish_reason: 'stop' }), 'data: [DONE]\\n\\n'));
      const log = kit.requestLog(api);
      const stream = await api.chat.completions.create(ask);
      let text = '';
      for await (const chunk of stream) text += chunk.choices[0].delta.content;
      return { text, requestId: stream.requestId, log: log.getState().map(({ outcome, events }) => ({ outcome, events })) };
    `),
  ).toEqual({ text: 'Selamat pagi.', requestId: 'req_edge', log: [{ outcome: 'ok', events: 2 }] });
});

test('a broken stream and a refusal are the errors they are', async () => {
  expect(
    await atTheEdge(`
      const seen = [];
      const note = (error) => void seen.push(kit.isNusantaraError(error) && [error.type, error.code, error.requestId]);
      const broken = await client(streamed(says('Half'))).chat.completions.create(ask);
      await (async () => { for await (const _ of broken); })().catch(note);
      const refused = client(async () => Response.json({ error: { message: 'No.', code: 'rpm_exceeded' } }, { status: 429, headers: { 'x-request-id': 'req_429' } }));
      await refused.chat.completions.create(ask).catch(note);
      await client(() => Promise.reject(new TypeError('fetch failed'))).models.list().catch(note);
      return seen;
    `),
  ).toEqual([
    ['stream_interrupted', 'early_end', 'req_edge'],
    ['rate_limit_exceeded', 'rpm_exceeded', 'req_429'],
    ['connection_error', 'connection_failed', null],
  ]);
});

test('a conversation works', async () => {
  expect(
    await atTheEdge(`
      const chat = kit.createChat({ client: client(streamed(says('Baik.', { finish_reason: 'stop' }))), model: 'm' });
      await chat.send('Apa kabar?');
      return kit.selectMessages(chat.store.getState()).map(kit.messageText);
    `),
  ).toEqual(['Apa kabar?', 'Baik.']);
});
