import { expect, test } from 'vitest';
import {
  answerOk,
  chat,
  deferred,
  KEY,
  nextText,
  rawRequest,
  serveRelay,
} from '../test/servers.ts';
import { maskKey } from './maskKey.ts';

function masked(key: string, pieces: readonly string[]): string {
  const mask = maskKey(key).bytes();
  const bytes = pieces.map((piece) => mask.write(new TextEncoder().encode(piece)));
  return Buffer.concat([...bytes, mask.end()]).toString();
}

test('masks the key however the bytes are cut', () => {
  const text = `n${KEY}${KEY.slice(0, -1)} ${KEY}, ${KEY.slice(0, 9)}`;
  const expected = `n***${KEY.slice(0, -1)} ***, ${KEY.slice(0, 9)}`;

  for (let cut = 0; cut <= text.length; cut++) {
    expect(masked(KEY, [text.slice(0, cut), text.slice(cut)])).toBe(expected);
  }
  expect(masked(KEY, text.split(''))).toBe(expected);
});

test('masks a key that overlaps its own beginning', () => {
  expect(masked('abababac', 'abababababac ababababac'.split(''))).toBe('abab*** ab***');
});

test('hands on the very chunk when there is nothing to hide', () => {
  const mask = maskKey(KEY).bytes();
  const chunk = new TextEncoder().encode('data: nothing here\n\n');

  expect(mask.write(chunk)).toBe(chunk);
});

test('leaves words alone that a stand-in key happens to be', () => {
  expect(masked('test', ['a test'])).toBe('a test');
});

test('shows the key in no answer, header, error or log line', async () => {
  const halfRead = deferred();
  const half = Math.floor(KEY.length / 2);
  const echo = await serveRelay((incoming, outgoing) => {
    const shown = incoming.headers.authorization ?? '';
    outgoing.setHeader('x-neosantara-debug', shown);
    outgoing.setHeader('x-request-id', shown);
    if (incoming.url === '/v1/models') {
      outgoing.writeHead(401, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify({ error: { message: `Bad key: ${shown}` } }));
      return;
    }
    outgoing.writeHead(200, { 'content-type': 'text/event-stream' });
    outgoing.write(`data: ${KEY.slice(0, half)}`);
    void halfRead.promise.then(() => outgoing.end(`${KEY.slice(half)}\n\n`));
  });
  const down = await serveRelay(answerOk, { baseURL: 'http://127.0.0.1:1/v1' });
  const moved = await serveRelay((_, outgoing) =>
    outgoing.writeHead(302, { location: `/${KEY}` }).end(KEY),
  );

  const models = await fetch(`${echo.origin}/models`);
  const stream = await chat(echo.origin);
  const [first, whole] = stream.body!.tee();
  const firstPiece = await nextText(first.getReader());
  halfRead.resolve();
  const answers = [
    models,
    new Response(whole, stream),
    await chat(down.origin),
    await chat(moved.origin),
    await fetch(`${echo.origin}/${KEY}`),
    await chat(echo.origin, { body: KEY }),
  ];
  const seen = await Promise.all(
    answers.map(async (answer) => [...answer.headers].join('\n') + (await answer.text())),
  );
  const raw = await rawRequest(echo.origin, `/${KEY}/../x`);
  const entries = [echo, down, moved].flatMap(({ entries }) => entries);

  expect(firstPiece).toBe('data: ');
  expect(seen[0]).toContain('Bad key: Bearer ***');
  expect(seen[1]).toContain('data: ***\n\n');
  expect(entries).toHaveLength(6);
  expect(JSON.stringify([seen, raw, entries])).not.toContain(KEY);
  expect(echo.received[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
});
