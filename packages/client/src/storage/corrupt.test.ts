import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chatOver, shown } from '../../test/chatOver.ts';
import { answer, refusal, repliesInTurn } from '../../test/scriptedReply.ts';
import { type ChatState, isBusy, selectMessage } from '../conversation/ChatState.ts';
import { messageText } from '../conversation/message.ts';
import { isNusantaraError } from '../errors/NusantaraError.ts';
import { memoryStorage } from './memoryStorage.ts';
import { persistChat } from './persistChat.ts';

const key = 'nusantara-chat:c';
const half = 'data: {"choices":[{"delta":{"content":"Half 🌅"}}]}\n\n';
const called =
  'data: {"choices":[{"delta":{"tool_calls":[{"id":"call_1","function":{"name":"f","arguments":"{}"}}]},"finish_reason":"tool_calls"}]}\n\n';
const stream = (text: string) => () =>
  new Response(text, { headers: { 'content-type': 'text/event-stream', 'x-request-id': 'req_1' } });

/** What a page leaves behind that has seen branches, calls, a cut and a refusal. */
async function leftBehind(): Promise<string> {
  const storage = memoryStorage();
  const chat = chatOver(
    repliesInTurn(
      answer('One.'),
      answer('Two.'),
      stream(called),
      stream(half),
      refusal(429, { code: 'rpm_exceeded', details: { limit: 5 } }, { 'retry-after': '90' }),
    ).fetch,
  );
  const persisted = persistChat(chat, { storage });
  await chat.send('First');
  await chat.edit(shown(chat)[0]!.id, 'First, anew');
  for (const words of ['Second', 'Third', 'Fourth']) await chat.send(words);
  chat.setDraft('A draft');
  await persisted.flush();
  persisted.stop();
  return (await storage.get(key))!;
}

/** Opens a page on this text, and says something there. */
async function openOn(text: string) {
  const storage = memoryStorage();
  await storage.set(key, text);
  const chat = chatOver(repliesInTurn(answer('Here.')).fetch);
  const persisted = persistChat(chat, { storage, debounceMs: 0 });
  await persisted.ready;
  const loaded = chat.store.getState();
  await chat.send('Now');
  await persisted.flush();
  persisted.stop();
  const aside = (await storage.keys!()).filter((each) => each !== key);
  return { chat, loaded, notice: persisted.store.getState().notice, storage, aside };
}

/** What is not as it has to be on a page that is opened on this text. */
async function problemsOf(text: string): Promise<string[]> {
  const { chat, loaded, notice, storage, aside } = await openOn(text);
  const problems = [...illegal(loaded), ...illegal(chat.store.getState())];
  const must = (isSo: boolean, what: string): void => void (isSo || problems.push(what));
  must(
    shown(chat).slice(-2).map(messageText).join() === 'Now,Here.',
    'what is said now is not shown',
  );
  const stored = await storage.get(key);
  const isNewer = notice?.type === 'newer_version';
  must(isNewer ? stored === text : !!stored?.includes('Here.'), 'what is said now is not stored');
  must(aside.length === 0 || (await storage.get(aside[0]!)) === text, 'the copy is another');
  return problems;
}

function illegal(state: ChatState): string[] {
  const problems: string[] = [];
  const must = (isSo: boolean, what: string): void => void (isSo || problems.push(what));
  must(!isBusy(state.status), `left in ${state.status}`);
  must(new Set(state.messageIds).size === state.messageIds.length, 'a message twice');
  state.messageIds.forEach((id, at) => {
    must(selectMessage(state, id)?.parentId === state.messageIds[at - 1], 'a broken branch');
  });
  for (const [id, message] of Object.entries(state.messages)) {
    must(message.id === id, 'a message under the id of another');
    must(message.state !== 'streaming', 'a message that streams');
    must(typeof messageText(message) === 'string', 'a text that is none');
    must(!message.error || isNusantaraError(message.error), 'an error that is none');
  }
  return problems;
}

test('any text in the storage opens a page that works (fault 165, 166)', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((json) => `{"v":2,"messages":${json}}`),
      ),
      async (text) => {
        expect(await problemsOf(text)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test('a conversation cut at any character is set aside as it was (fault 165)', async () => {
  const text = await leftBehind();
  for (let cut = 1; cut < text.length; cut += 7) {
    expect(await problemsOf(text.slice(0, cut))).toEqual([]);
    expect((await openOn(text.slice(0, cut))).aside).toHaveLength(1);
  }
});

test('any change in a stored conversation leaves a legal one (fault 166)', async () => {
  const text = await leftBehind();
  const values = fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      'x',
      '__proto__',
      -1,
      1.5,
      1e308,
      true,
      [],
      {},
      'streaming',
      'assistant',
      'user',
    ),
    fc.json().map((json) => JSON.parse(json) as unknown),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), values), { minLength: 1, maxLength: 4 }),
      async (changes) => {
        const data = JSON.parse(text) as object;
        for (const [at, value] of changes) change(data, at, value);
        expect(await problemsOf(JSON.stringify(data))).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
}, 60_000);

/** Puts `value` in the place of one of all the members of `data`, at any depth. */
function change(data: object, at: number, value: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const name of Object.keys(node)) {
      places.push([node as Record<string, unknown>, name]);
      walk((node as Record<string, unknown>)[name]);
    }
  };
  walk(data);
  const [node, name] = places[at % places.length] ?? [];
  if (node && name) node[name] = value;
}
