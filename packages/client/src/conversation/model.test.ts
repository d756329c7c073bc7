import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chatOver } from '../../test/chatOver.ts';
import { refusal } from '../../test/scriptedReply.ts';
import { chatCompletions } from '../endpoints/chatCompletions.ts';
import { responses } from '../endpoints/responses.ts';
import { callsOf } from './callTools.ts';
import type { Chat } from './Chat.ts';
import { type ChatState, isBusy, selectConversation, selectMessage } from './ChatState.ts';
import type { Connectivity } from './Connectivity.ts';
import { messageText } from './message.ts';

/** How a reply goes: its words, and how it ends. */
interface Script {
  readonly words: readonly string[];
  readonly end:
    | 'finish'
    | 'cut'
    | 'reset'
    | 'error'
    | 'hang'
    | 'refuse'
    | 'busy'
    | 'length'
    | 'call';
}

type Command =
  | { readonly do: 'send' | 'edit'; readonly text: string; readonly at: number }
  | { readonly do: 'regenerate' | 'switch'; readonly at: number }
  | { readonly do: 'stop' | 'retry' | 'tryNow' | 'continue' | 'dismiss' | 'clear' | 'reload' }
  | { readonly do: 'approve' | 'deny' | 'otherEndpoint' }
  | { readonly do: 'offline' | 'online' | 'breathe' };

const words = fc.array(fc.constantFrom('Selamat ', 'pagi, ', 'the ', 'ferry ', '🌅 ', '\n\n- '), {
  maxLength: 4,
});
const scripts: fc.Arbitrary<Script[]> = fc.array(
  fc.record({
    words,
    end: fc.constantFrom<Script['end']>(
      'finish',
      'finish',
      'cut',
      'reset',
      'error',
      'hang',
      'refuse',
      'busy',
      'length',
      'call',
    ),
  }),
  { minLength: 1, maxLength: 8 },
);
const at = fc.nat(6);
const text = fc.constantFrom('Halo', 'Apa kabar?', ' ');
const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('send' as const), text, at }) },
    fc.record({ do: fc.constant('edit' as const), text, at }),
    fc.record({ do: fc.constantFrom('regenerate' as const, 'switch' as const), at }),
    fc.record({
      do: fc.constantFrom(
        ...(['stop', 'retry', 'tryNow', 'continue', 'dismiss', 'clear', 'reload'] as const),
      ),
    }),
    fc.record({
      do: fc.constantFrom('approve' as const, 'deny' as const, 'otherEndpoint' as const),
    }),
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom('offline' as const, 'online' as const, 'breathe' as const),
      }),
    },
  ),
  { maxLength: 25 },
);

test('any order of verbs, failures, silence and reloads leads to a legal state', async () => {
  await fc.assert(
    fc.asyncProperty(scripts, commands, fc.boolean(), async (replies, orders, queues) => {
      const world = createWorld(replies, queues);
      for (const order of orders) await world.run(order);
      world.goOnline();
      await world.settled();
      const { status, live, wait } = world.chat.store.getState();
      expect(['ready', 'error']).toContain(status);
      expect([live, wait]).toEqual([undefined, undefined]);
      expect(world.problems).toEqual([]);
    }),
    { numRuns: Number(process.env['MODEL_RUNS'] ?? 1000), timeout: 10_000 },
  );
}, 3_600_000);

function createWorld(replies: readonly Script[], queues: boolean) {
  const problems: string[] = [];
  const turns: Promise<unknown>[] = [];
  const listeners = new Set<() => void>();
  let isOnline = true;
  let requests = 0;
  const connectivity: Connectivity = {
    isOnline: () => isOnline,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const fetch: typeof globalThis.fetch = async (_input, init) =>
    play(replies[requests++ % replies.length]!, requests, init?.signal ?? undefined);
  const tools = {
    ask: { needsApproval: true, execute: () => 'Done.' },
    act: { execute: () => Promise.resolve('Done.') },
  };
  const whileBusy = queues ? 'queue' : 'refuse';
  const open = (): Chat =>
    watch(chatOver(fetch, { connectivity, whileBusy, tools, maxToolRounds: 2 }), problems);
  const world = { chat: open() };

  function setOnline(next: boolean): void {
    isOnline = next;
    for (const listener of listeners) listener();
  }

  /** Verbs are not awaited: the next one comes while they are under way. */
  async function run(order: Command): Promise<void> {
    const { chat } = world;
    const ids = chat.store.getState().messageIds;
    const idAt = 'at' in order ? ids[order.at % Math.max(1, ids.length)] : undefined;
    switch (order.do) {
      case 'send':
        turns.push(chat.send(order.text));
        break;
      case 'edit':
        if (idAt) turns.push(chat.edit(idAt, order.text));
        break;
      case 'regenerate':
        turns.push(chat.regenerate(idAt));
        break;
      case 'switch': {
        const all = Object.keys(chat.store.getState().messages);
        if (all.length > 0) chat.switchBranch(all[order.at % all.length]!);
        break;
      }
      case 'stop':
        turns.push(chat.stop());
        break;
      case 'retry':
        turns.push(chat.retry());
        break;
      case 'continue':
        turns.push(chat.continueAnswer());
        break;
      case 'tryNow':
        chat.tryNow();
        break;
      case 'approve':
      case 'deny': {
        const asked = Object.values(chat.store.getState().messages)
          .flatMap(callsOf)
          .find(({ state }) => state === 'approval');
        if (!asked) break;
        turns.push(order.do === 'deny' ? chat.denyCall(asked.id) : chat.approveCall(asked.id));
        break;
      }
      case 'otherEndpoint': {
        const { endpoint } = chat.store.getState();
        chat.setEndpoint(endpoint === responses ? chatCompletions : responses);
        break;
      }
      case 'dismiss':
        chat.dismissError();
        break;
      case 'clear':
        turns.push(chat.clear());
        break;
      case 'reload': {
        // The page goes away in the middle of whatever it did; the next one starts from what was kept.
        const kept = selectConversation(chat.store.getState());
        await shut(chat);
        const messages = kept.messages.map((message) =>
          message.state === 'streaming' ? { ...message, state: 'interrupted' as const } : message,
        );
        world.chat = open();
        world.chat.adopt({ ...kept, messages });
        break;
      }
      case 'offline':
        setOnline(false);
        break;
      case 'online':
        setOnline(true);
        break;
      case 'breathe':
        await new Promise((resolve) => void setTimeout(resolve, 0));
        break;
    }
  }

  return Object.assign(world, {
    problems,
    run,
    goOnline: () => setOnline(true),
    async settled() {
      await shut(world.chat);
      await Promise.all(turns);
    },
  });
}

/** Ends what a chat does and would do next. */
async function shut(chat: Chat): Promise<void> {
  const { getState } = chat.store;
  do {
    for (const { id } of getState().queue) chat.unqueue(id);
    await chat.stop();
    // A verb that waited for the turn to close takes off now, or joins the queue.
    await new Promise((resolve) => void setTimeout(resolve, 0));
  } while (getState().queue.length > 0 || isBusy(getState().status));
}

/** Looks at every state a chat goes through. */
function watch(chat: Chat, problems: string[]): Chat {
  chat.store.subscribe((state, before) => problems.push(...illegal(state, before)));
  return chat;
}

function illegal(state: ChatState, before: ChatState): string[] {
  const { status, live, wait, messageIds, messages } = state;
  const found: string[] = [];
  const must = (isSo: boolean, what: string): void => void (isSo || found.push(what));

  must((status === 'streaming') <= (live !== undefined), 'streams without an answer');
  must(
    (live !== undefined) <= ['submitted', 'streaming', 'waiting'].includes(status),
    `${status}, yet an answer grows`,
  );
  must((wait !== undefined) <= (status === 'waiting'), 'a wait without waiting');
  must(new Set(messageIds).size === messageIds.length, 'a message twice');
  messageIds.forEach((id, index) => {
    const message = selectMessage(state, id);
    must(message !== undefined, 'an id without a message');
    must(message?.parentId === messageIds[index - 1], 'a message that does not follow its parent');
  });
  for (const message of Object.values(messages)) {
    must(message.state !== 'streaming', 'a finished message that streams');
  }
  const isCleared = messageIds.length === 0 && Object.keys(messages).length === 0;
  for (const old of Object.values(before.messages)) {
    const now = selectMessage(state, old.id);
    if (isCleared || old.parts.length === 0) continue;
    must(now !== undefined && messageText(now).startsWith(messageText(old)), 'text was lost');
  }
  if (before.live && !isCleared && before.live.parts.length > 0) {
    const now = selectMessage(state, before.live.id);
    must(
      now !== undefined && messageText(now).startsWith(messageText(before.live)),
      'words were lost',
    );
  }
  return found;
}

function play({ words, end }: Script, nth: number, signal: AbortSignal | undefined): Response {
  if (end === 'refuse') return refusal(400)();
  if (end === 'busy') return refusal(503, {}, { 'retry-after-ms': '1' })();
  const encoder = new TextEncoder();
  const events: object[] = words.map((content) => ({ choices: [{ delta: { content } }] }));
  if (end === 'finish') events.push({ choices: [{ delta: {}, finish_reason: 'stop' }] });
  if (end === 'length') events.push({ choices: [{ delta: {}, finish_reason: 'length' }] });
  if (end === 'call') {
    const calls = ['ask', 'act'].map((name, index) => ({
      index,
      id: `call_${nth}_${index}`,
      function: { name, arguments: '{}' },
    }));
    events.push({ choices: [{ delta: { tool_calls: calls }, finish_reason: 'tool_calls' }] });
  }
  if (end === 'error') events.push({ error: { message: 'Broke.', type: 'api_error' } });
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      signal?.addEventListener('abort', () => controller.error(signal.reason));
    },
    pull(controller) {
      const event = events.shift();
      if (event) controller.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
      else if (end === 'reset') controller.error(new TypeError('terminated'));
      else if (end !== 'hang') controller.close();
      else return new Promise(() => undefined);
      return undefined;
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}
